package debrief.report.correction;

import java.time.Instant;
import java.util.List;

/**
 * That editions of a report were taken back.
 *
 * @param incident whose report it is
 * @param editions their numbers
 * @param reason with roles in place of names
 * @param readable the editions that readers still get
 */
public record WithdrawnEditions(
    String slug,
    String incident,
    List<Integer> editions,
    Instant withdrawnAt,
    String reason,
    List<Integer> readable) {}
