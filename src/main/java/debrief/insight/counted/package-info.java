/**
 * What a figure of the Trust ledger counts: the incidents and the promises behind it, as lists that
 * choose by the same conditions. What a viewer may not see is neither counted nor listed.
 */
@NullMarked
package debrief.insight.counted;

import org.jspecify.annotations.NullMarked;
