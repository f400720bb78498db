package debrief.postmortem;

import debrief.incident.Incidents;
import debrief.people.Viewer;
import debrief.postmortem.PostmortemSql.Head;
import java.util.Optional;

/** How a postmortem stands: what is written, what is missing, who would read it. */
final class Standing {
  private final Drafts drafts;
  private final ReadinessSql sql;

  Standing(ReadinessSql sql, Drafts drafts) {
    this.drafts = drafts;
    this.sql = sql;
  }

  /** Empty where there is no postmortem. */
  Optional<PostmortemState> state(Viewer viewer, String ref) {
    return drafts.find(viewer, ref).map(Head::state);
  }

  Progress progress(Viewer viewer, String ref) {
    return progress(drafts.read(viewer, ref));
  }

  Progress progress(Head head) {
    return new Progress(sql.fills(head.number()), sql.counts(head.number()));
  }

  Audiences audiences(Viewer viewer, String ref) {
    long number = drafts.read(viewer, ref).number();
    ReadinessSql.Publication now = sql.publication(number);
    return new Audiences(
        now.restricted(),
        now.participants(),
        now.nextEdition(),
        now.slug(),
        sql.perAudience(number));
  }

  /** The report's name in its address, where one is published; open to readers too. */
  Optional<String> slug(Viewer viewer, String ref) {
    return sql.slug(Incidents.number(ref), viewer);
  }
}
