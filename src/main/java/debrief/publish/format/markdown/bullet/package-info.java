/** The lists of a report's Markdown: each bullet is written and read by one class. */
@NullMarked
package debrief.publish.format.markdown.bullet;

import org.jspecify.annotations.NullMarked;
