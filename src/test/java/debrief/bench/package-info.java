/**
 * Benchmarks: programs that a person runs, each beside the limit that it is measured against, in
 * the same run on the same machine. README.md says how. They need {@code wrk} and {@code nginx}.
 *
 * <p>Machines differ and drift; ratios and medians are worth quoting, single figures are not.
 */
@NullMarked
package debrief.bench;

import org.jspecify.annotations.NullMarked;
