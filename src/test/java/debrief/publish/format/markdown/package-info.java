/** A report as Markdown and back. */
@NullMarked
package debrief.publish.format.markdown;

import org.jspecify.annotations.NullMarked;
