/**
 * What somebody says once of all documents of an import: the zone and the day where none is
 * written, what a word for severity means, what a heading is called here. The readers know nothing
 * of it: what is corrected is said round them, and every place that a correction has touched says
 * so.
 */
@NullMarked
package debrief.intake.correction;

import org.jspecify.annotations.NullMarked;
