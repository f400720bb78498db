package debrief.search.document;

import debrief.publish.article.FrozenContent;
import debrief.publish.article.ReportContent;
import java.util.ArrayList;
import java.util.List;

/** A report as it is searched: what an edition says to one audience. */
final class ReportDocuments {
  private ReportDocuments() {}

  /** What there is for readers, and for those who draft where they read something else. */
  static List<SearchDocument> of(DocumentSql.ReportHead head) {
    ReportContent shared = FrozenContent.read(head.shared());
    ReportContent team = head.team() == null ? shared : FrozenContent.read(head.team());
    List<SearchDocument> forReaders = of(head, shared, false);
    List<SearchDocument> forTeam = of(head, team, false);
    if (said(forReaders).equals(said(forTeam))) {
      return forReaders;
    }
    List<SearchDocument> both = new ArrayList<>(of(head, shared, true));
    both.addAll(forTeam);
    return both;
  }

  private static List<String> said(List<SearchDocument> rows) {
    return rows.stream().map(row -> row.kind() + "\n" + row.title() + "\n" + row.body()).toList();
  }

  private static List<SearchDocument> of(
      DocumentSql.ReportHead head, ReportContent content, boolean teamHasOwn) {
    SearchDocument.About about =
        new SearchDocument.About(
            "r" + head.incident(),
            content.audience().isTeam() ? "team" : "organization",
            teamHasOwn,
            head.incident(),
            head.slug(),
            null,
            content.severity().toString(),
            head.services(),
            content.principles(),
            false,
            content.startedAt(),
            null);
    Documents documents = new Documents(about);
    fill(documents, head, content);
    return documents.under("report", content.title(), content.lede());
  }

  private static void fill(
      Documents documents, DocumentSql.ReportHead head, ReportContent content) {
    documents.name(head.services());
    documents.name(List.of(content.incident()));
    String statement = content.impact().statement();
    documents.say(statement == null ? "" : Documents.plain(statement));
    for (ReportContent.Part part : content.sections()) {
      documents.add("section", part.heading(), part.markdown(), part.key());
    }
    for (ReportContent.Event event : content.timeline()) {
      documents.add("timeline", "", event.text(), "timeline");
    }
    for (ReportContent.Factor factor : content.factors()) {
      documents.addStrong("factor", factor.title(), factor.text(), "contributing-factors");
    }
    for (ReportContent.Lesson lesson : content.lessons()) {
      documents.add("lesson", lesson.kind().label(), lesson.text(), "lessons");
    }
    for (ReportContent.Trust trust : content.trust()) {
      documents.say(trust.name() + ": " + Documents.plain(trust.explanation()));
    }
    // Action items are found as they stand today.
    for (ReportContent.Promise promise : content.actionItems()) {
      documents.say(promise.title());
      documents.say(Documents.plain(promise.outcome()));
    }
  }
}
