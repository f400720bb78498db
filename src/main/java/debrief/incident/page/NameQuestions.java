package debrief.incident.page;

import debrief.incident.Incident;
import debrief.incident.name.NamedAccount;
import debrief.incident.participant.Participant;
import debrief.web.page.Html;
import debrief.web.page.Templates;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks of each name that is not known which role it has: one press adds the participant.
 *
 * @param back where to go on, a path of this incident
 * @param everywhere whether it is remembered beyond this incident that a word is no name
 */
public record NameQuestions(
    String ref,
    String csrf,
    String back,
    boolean restricted,
    boolean everywhere,
    List<Question> questions) {
  private static final int MOST = 60;
  private static final int MOST_ROLES = 6;
  private static final List<String> USUAL =
      List.of("On-call engineer", "Incident commander", "Responder");

  /**
   * A name that is asked for.
   *
   * @param fingerprint by which it is kept with a reason; null where there is nothing to keep it in
   * @param places the first sentences that it stands in
   * @param count of all of them
   */
  public record Asked(String name, @Nullable String fingerprint, List<Place> places, int count) {
    public static Asked of(String name) {
      return new Asked(name, null, List.of(), 0);
    }
  }

  /**
   * A sentence that a name stands in.
   *
   * @param readers as in {@code everybody}
   */
  public record Place(String heading, String readers, String before, String words, String after) {}

  /** How an answer is shown and sent. */
  public record Form(String csrf, String back, boolean everywhere) {}

  /**
   * A name and the roles that are offered.
   *
   * @param number tells the fields of a page apart
   * @param accounts of people who are called so; one alone is proposed
   */
  public record Question(
      int number, String name, Asked asked, List<String> roles, List<NamedAccount> accounts) {
    public List<Place> places() {
      return asked.places();
    }

    public @Nullable String fingerprint() {
      return asked.fingerprint();
    }

    /** How many sentences are not shown. */
    public int more() {
      return asked.count() - asked.places().size();
    }

    public boolean anyMore() {
      return more() > 0;
    }

    public List<NamedAccount> only() {
      return accounts.size() == 1 ? accounts : List.of();
    }

    public boolean several() {
      return accounts.size() > 1;
    }
  }

  /**
   * @param accounts by the names of which there are some
   */
  public static Html of(
      Incident incident, List<Asked> names, Map<String, List<NamedAccount>> accounts, Form form) {
    if (names.isEmpty()) {
      return Html.NOTHING;
    }
    List<String> roles = roles(incident);
    List<Question> questions = new ArrayList<>();
    for (Asked asked : names.subList(0, Math.min(MOST, names.size()))) {
      questions.add(
          new Question(
              questions.size() + 1,
              asked.name(),
              asked,
              roles,
              accounts.getOrDefault(asked.name(), List.of())));
    }
    return new Html(
        Templates.render(
            "debrief/incident/page/name-questions.mustache",
            new NameQuestions(
                incident.ref(),
                form.csrf(),
                form.back(),
                incident.isRestricted(),
                form.everywhere(),
                questions)));
  }

  /** The usual roles, and those of this incident. */
  public static List<String> roles(Incident incident) {
    Set<String> roles = new LinkedHashSet<>(USUAL);
    Stream.of(incident.participants())
        .flatMap(List::stream)
        .map(Participant::role)
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(role -> !role.isEmpty())
        .limit(MOST_ROLES)
        .forEach(roles::add);
    return List.copyOf(roles);
  }

  public int count() {
    return questions.size();
  }

  public boolean one() {
    return questions.size() == 1;
  }
}
