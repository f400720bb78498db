/**
 * Published reports as feeds: all of them, or those of a principle, a service or a team. A feed
 * holds what every reader may see and nothing else, whoever asks for it, since it is kept by
 * programs that nobody here looks after.
 */
@NullMarked
package debrief.report.feed;

import org.jspecify.annotations.NullMarked;
