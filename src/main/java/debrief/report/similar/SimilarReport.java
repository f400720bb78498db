package debrief.report.similar;

import java.util.List;

/**
 * A report that is like an incident.
 *
 * @param incident its own, such as {@code INC-7}
 * @param report its slug
 * @param score how much alike, from 0 to 1
 * @param because why, in words
 * @param openActionItems of its action items those that are open and the viewer may read
 */
public record SimilarReport(
    String incident,
    String report,
    String title,
    double score,
    List<String> because,
    List<String> openActionItems) {}
