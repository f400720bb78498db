/**
 * The Trust ledger as a page and as files: tables, the pictures drawn from them, and the way from
 * each figure to what it counts.
 */
@NullMarked
package debrief.insight.page;

import org.jspecify.annotations.NullMarked;
