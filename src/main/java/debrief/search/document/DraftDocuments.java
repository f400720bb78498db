package debrief.search.document;

import debrief.incident.Incident;
import debrief.postmortem.Postmortem;
import debrief.postmortem.part.TrustTag;
import debrief.text.Markdown;
import debrief.timeline.Entry;
import java.util.List;

/** A draft as it is searched, by those who draft. */
final class DraftDocuments {
  private static final int LONGEST_SUMMARY = 1_000;

  private DraftDocuments() {}

  static List<SearchDocument> of(Incident incident, Postmortem draft, List<Entry> timeline) {
    SearchDocument.About about =
        new SearchDocument.About(
            "d" + incident.number(),
            "team",
            false,
            incident.number(),
            null,
            null,
            incident.severity().toString(),
            incident.services(),
            draft.trust().stream().map(TrustTag::principle).toList(),
            true,
            incident.startedAt(),
            draft.version());
    Documents documents = new Documents(about);
    documents.name(incident.services());
    documents.name(List.of(incident.ref()));
    draft
        .sections()
        .forEach(
            part -> documents.add("section", part.heading(), part.markdown(), "s-" + part.key()));
    timeline.forEach(entry -> documents.add("timeline", "", entry.text(), ""));
    draft
        .factors()
        .forEach(factor -> documents.addStrong("factor", factor.title(), factor.text(), ""));
    draft
        .lessons()
        .forEach(
            lesson -> documents.add("lesson", lesson.kind().label(), lesson.text(), "lessons"));
    return documents.under(
        "draft", incident.title(), Markdown.excerpt(incident.summary(), LONGEST_SUMMARY));
  }
}
