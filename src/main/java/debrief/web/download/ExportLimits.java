package debrief.web.download;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How many exports a node writes at once, as {@code config.yml} has it.
 *
 * @param atOnce for everybody together; each of them may hold a thread
 * @param perPerson for one account, whatever tokens and browsers it uses
 */
public record ExportLimits(@Min(1) @Max(64) int atOnce, @Min(1) @Max(64) int perPerson) {
  public static final ExportLimits DEFAULT = new ExportLimits(8, 2);
}
