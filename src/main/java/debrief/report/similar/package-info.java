/**
 * Published reports that are like an incident, and why: it is on the same services, shares a
 * factor, reads alike. Only what every reader may see is compared with, whoever asks.
 */
@NullMarked
package debrief.report.similar;

import org.jspecify.annotations.NullMarked;
