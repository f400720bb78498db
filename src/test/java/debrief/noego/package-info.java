/** The No Ego review, as its rules, its callers and its worst readers see it. */
@NullMarked
package debrief.noego;

import org.jspecify.annotations.NullMarked;
