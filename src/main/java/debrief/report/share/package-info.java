/**
 * Links that open one report to whoever holds them: made and revoked on a page of the report, read
 * at {@code /s/}. A link decides nothing by itself. Whether its report is published, neither
 * withdrawn nor restricted, is asked at every opening, so that all nodes close it at once.
 */
@NullMarked
package debrief.report.share;

import org.jspecify.annotations.NullMarked;
