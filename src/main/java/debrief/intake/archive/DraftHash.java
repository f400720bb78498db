package debrief.intake.archive;

import debrief.access.Viewer;
import debrief.crypto.Sha256;
import debrief.incident.Incident;
import debrief.postmortem.Postmortem;
import debrief.web.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One hash over all that somebody can change in a draft. Where it is still that which an import has
 * left behind, nobody has worked on it.
 */
final class DraftHash {
  private final Archives.Dependencies doors;

  DraftHash(Archives.Dependencies doors) {
    this.doors = doors;
  }

  String of(Viewer viewer, String ref) {
    List<@Nullable Object> all = new ArrayList<>();
    Incident incident = doors.incidents().lock(viewer, ref);
    all.add(incident.toInput());
    all.add(incident.dismissal());
    doors
        .timeline()
        .list(viewer, incident)
        .forEach(
            e -> {
              all.add(e.toInput());
              all.add(e.knownAt());
              all.add(e.assumed());
            });
    doors
        .actionItems()
        .ofIncident(viewer, incident)
        .forEach(
            item -> {
              all.add(item.toInput());
              all.add(item.state());
            });
    doors.postmortems().find(viewer, ref).ifPresent(draft -> add(draft, all));
    return Sha256.of(Json.text(all).getBytes(StandardCharsets.UTF_8));
  }

  private static void add(Postmortem draft, List<@Nullable Object> all) {
    all.add(draft.state().name());
    draft
        .sections()
        .forEach(s -> all.add(List.of(s.key(), s.heading(), s.markdown(), s.audience())));
    all.addAll(draft.trust());
    all.addAll(draft.factors());
    all.addAll(draft.lessons());
  }
}
