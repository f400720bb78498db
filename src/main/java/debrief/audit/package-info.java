/**
 * Reading the journal: its pages, its API, its check; and the lines about administrators who read
 * by office alone.
 */
@NullMarked
package debrief.audit;

import org.jspecify.annotations.NullMarked;
