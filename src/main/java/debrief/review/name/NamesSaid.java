package debrief.review.name;

import debrief.access.Audience;
import debrief.incident.Incident;
import debrief.incident.page.NameQuestions;
import debrief.review.draft.DraftFinding;
import debrief.review.draft.NameInDraft;
import debrief.web.page.Html;
import debrief.web.page.Templates;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was said of the names in a draft, each with the way back. */
public record NamesSaid(
    String ref, String csrf, List<Said> roles, List<String> words, List<Said> kept) {
  private static final int MOST = 100;

  /**
   * A name and what was said of it.
   *
   * @param fingerprint of a name that is kept; empty for a role, as is {@code version}
   */
  public record Said(String name, String said, String fingerprint, String version) {
    static @Nullable Said of(NameInDraft name) {
      DraftFinding.Kept kept = name.kept();
      return kept == null
          ? null
          : new Said(name.name(), kept.reason(), name.fingerprint(), kept.etag().replace("\"", ""));
    }
  }

  /** As they are asked for, with their sentences. */
  public static List<NameQuestions.Asked> asked(List<NameInDraft> names) {
    return names.stream()
        .map(
            name ->
                new NameQuestions.Asked(
                    name.name(),
                    name.fingerprint(),
                    name.places().stream().map(NamesSaid::place).toList(),
                    name.count()))
        .toList();
  }

  private static NameQuestions.Place place(NameInDraft.Place place) {
    return new NameQuestions.Place(
        place.heading(),
        place.audience() == Audience.everyone ? "everybody" : "the organisation",
        place.before(),
        place.words(),
        place.after());
  }

  /**
   * @param names in the draft, kept ones among them
   */
  public static Html of(
      Incident incident, Set<String> setAside, List<NameInDraft> names, String csrf) {
    NamesSaid shown =
        new NamesSaid(
            incident.ref(),
            csrf,
            incident.participants().stream()
                .filter(p -> p.name() != null)
                .map(p -> new Said("" + p.name(), "" + p.role(), "", ""))
                .limit(MOST)
                .toList(),
            setAside.stream().limit(MOST).toList(),
            names.stream().map(Said::of).filter(Objects::nonNull).limit(MOST).toList());
    return shown.count() == 0
        ? Html.NOTHING
        : new Html(Templates.render("debrief/review/name/names-said.mustache", shown));
  }

  public int count() {
    return roles.size() + words.size() + kept.size();
  }
}
