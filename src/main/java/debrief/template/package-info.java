/**
 * What a postmortem can start from: one Markdown file a template, whose headings become sections
 * and whose comments become the guidance beside them. Also the page on the practice itself.
 *
 * <p>Decisions that bind this room: adding a template is adding a file and its name in {@link
 * debrief.template.PostmortemTemplates}; a postmortem copies its template's headings and guidance
 * when it starts, so a template may change at any time.
 */
@NullMarked
package debrief.template;

import org.jspecify.annotations.NullMarked;
