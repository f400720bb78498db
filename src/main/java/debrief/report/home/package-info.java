/**
 * The home: a front page with something to read, and the list of reports that fit a choice.
 *
 * <p>Decisions that bind this room: what is chosen stands in the address, so that it can be sent to
 * somebody; lessons and what happened a year ago come from what every reader may see, whoever asks,
 * and are kept once for all until a report changes; nothing is said here that a report does not
 * say, and the page tells by which rule it was chosen.
 */
@NullMarked
package debrief.report.home;

import org.jspecify.annotations.NullMarked;
