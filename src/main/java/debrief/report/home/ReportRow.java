package debrief.report.home;

import debrief.publish.article.ReportContent;
import debrief.report.ReportLine;
import debrief.web.page.TimeView;
import java.util.List;

/** A report in the list. */
record ReportRow(
    ReportLine line,
    TimeView published,
    TimeView happened,
    String origin,
    List<ReportRow.Tag> tags) {

  /** A Trust tag in short. */
  record Tag(String name, String effect, String effectLabel) {
    static Tag of(ReportContent.Trust trust) {
      return new Tag(trust.name(), trust.effect().name(), trust.effect().label());
    }
  }

  static ReportRow of(ReportLine line) {
    return new ReportRow(
        line,
        new TimeView(line.firstPublishedAt()),
        new TimeView(line.startedAt()),
        line.origin().fact(),
        line.trust().stream().map(Tag::of).toList());
  }
}
