/**
 * The files that a report can be had as. {@link debrief.publish.format.ReportFormats} is the list:
 * a new one is a class, a line there and its golden files; paths, menus and the description of the
 * API follow.
 *
 * <p>A file is made when an edition is published, or, where its format came later, when somebody
 * first asks for it; from then on it is kept as it is.
 */
@NullMarked
package debrief.publish.format;

import org.jspecify.annotations.NullMarked;
