package debrief.search.document;

import debrief.incident.Incident;
import debrief.incident.IncidentState;
import debrief.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An incident as it is searched, for as long as nothing more is told of it. */
final class IncidentDocuments {
  private static final int LONGEST_SUMMARY = 1_000;

  private IncidentDocuments() {}

  /**
   * What there is for readers and for those who draft.
   *
   * @param incident as those who draft read it
   * @param told as everybody else does
   * @param drafted whether there is a draft, which those who draft find instead
   */
  static List<SearchDocument> of(Incident incident, Incident told, boolean drafted) {
    boolean same = !drafted && said(incident).equals(said(told));
    List<SearchDocument> rows = new ArrayList<>(of(told, "organization", !same));
    if (!same && !drafted) {
      rows.addAll(of(incident, "team", false));
    }
    return rows;
  }

  private static List<SearchDocument> of(Incident incident, String audience, boolean teamHasOwn) {
    Documents documents =
        new Documents(
            new SearchDocument.About(
                "i" + incident.number(),
                audience,
                teamHasOwn,
                incident.number(),
                null,
                null,
                incident.severity().toString(),
                incident.services(),
                List.of(),
                incident.state() != IncidentState.resolved,
                incident.startedAt(),
                null));
    documents.name(incident.services());
    documents.name(incident.sharedWith().teamNames());
    documents.name(List.of(incident.ref()));
    documents.say(Documents.plain(statement(incident)));
    return documents.under(
        "incident", incident.title(), Markdown.excerpt(incident.summary(), LONGEST_SUMMARY));
  }

  private static String statement(Incident incident) {
    return Objects.requireNonNullElse(incident.impact().statement(), "");
  }

  private static List<String> said(Incident incident) {
    return List.of(incident.title(), incident.summary(), statement(incident));
  }
}
