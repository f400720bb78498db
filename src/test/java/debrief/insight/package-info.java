/** Tests of the Trust ledger, against stories told by hand. */
@NullMarked
package debrief.insight;

import org.jspecify.annotations.NullMarked;
