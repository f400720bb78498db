/**
 * Many documents at once. A zip, a folder or a repository becomes a batch: its documents are read
 * into the database first, then brought in one by one, each in a transaction with what came of it.
 * So whoever takes over from a server that went away begins with the document that is next, a batch
 * can be stopped and go on, and the report at its end has a line for every file.
 *
 * <p>A batch is whose who brought it: nobody else is told of it. What became incidents follows the
 * rules of incidents.
 */
@NullMarked
package debrief.intake.batch;

import org.jspecify.annotations.NullMarked;
