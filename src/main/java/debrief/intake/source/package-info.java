/**
 * Where many documents come from at once: a zip, a folder, a Git repository. Every file of it is
 * told, the documents with their bytes and the others with why they are none; nothing of it is
 * believed before it was counted, and nothing is ever unpacked to a disk.
 */
@NullMarked
package debrief.intake.source;

import org.jspecify.annotations.NullMarked;
