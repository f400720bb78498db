/**
 * What a report says and how it looks: the frozen content, composed from the rooms that hold its
 * parts, and its renderings.
 *
 * <p>The records of {@link debrief.publish.article.ReportContent} are stored with each edition.
 */
@NullMarked
package debrief.publish.article;

import org.jspecify.annotations.NullMarked;
