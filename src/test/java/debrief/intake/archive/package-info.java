/**
 * Tests of the archive reader: documents in the shapes that people use, and generated ones in which
 * no word may be lost.
 */
@NullMarked
package debrief.intake.archive;

import org.jspecify.annotations.NullMarked;
