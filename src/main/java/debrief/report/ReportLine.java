package debrief.report;

import debrief.incident.Origin;
import debrief.incident.Severity;
import debrief.publish.article.ReportContent;
import java.time.Instant;
import java.util.List;

/**
 * A report in a list, as its newest edition says it.
 *
 * @param url where a person reads it, from this server's root
 */
public record ReportLine(
    String slug,
    String url,
    String incident,
    String title,
    String summary,
    Severity severity,
    Origin origin,
    List<String> services,
    List<String> principles,
    List<ReportContent.Trust> trust,
    Instant startedAt,
    int edition,
    Instant firstPublishedAt,
    Instant publishedAt) {}
