/**
 * A report as Markdown, both ways: what one class writes, it reads again. What the prose cannot
 * hold, such as audiences, stands in the front matter, part by part ({@code PartMark}); files from
 * before that are read by their words alone.
 */
@NullMarked
package debrief.publish.format.markdown;

import org.jspecify.annotations.NullMarked;
