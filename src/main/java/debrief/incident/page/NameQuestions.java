package debrief.incident.page;

import debrief.incident.Incident;
import debrief.incident.Visibility;
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

/**
 * Asks of each name that is not known which role it has: one press adds the participant.
 *
 * @param back where to go on, a path of this incident
 */
public record NameQuestions(
    String ref, String csrf, String back, boolean restricted, List<Question> questions) {
  private static final int MOST = 60;
  private static final int MOST_ROLES = 6;
  private static final List<String> USUAL =
      List.of("On-call engineer", "Incident commander", "Responder");

  /**
   * A name and the roles that are offered.
   *
   * @param number tells the fields of a page apart
   * @param accounts of people who are called so; one alone is proposed
   */
  public record Question(int number, String name, List<String> roles, List<NamedAccount> accounts) {
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
      Incident incident,
      List<String> names,
      Map<String, List<NamedAccount>> accounts,
      String csrf,
      String back) {
    if (names.isEmpty()) {
      return Html.NOTHING;
    }
    Set<String> roles = new LinkedHashSet<>(USUAL);
    Stream.of(incident.participants())
        .flatMap(List::stream)
        .map(Participant::role)
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(role -> !role.isEmpty())
        .limit(MOST_ROLES)
        .forEach(roles::add);
    List<Question> questions = new ArrayList<>();
    for (String name : names.subList(0, Math.min(MOST, names.size()))) {
      questions.add(
          new Question(
              questions.size() + 1,
              name,
              List.copyOf(roles),
              accounts.getOrDefault(name, List.of())));
    }
    return new Html(
        Templates.render(
            "debrief/incident/page/name-questions.mustache",
            new NameQuestions(
                incident.ref(),
                csrf,
                back,
                incident.visibility() == Visibility.restricted,
                questions)));
  }

  public int count() {
    return questions.size();
  }

  public boolean one() {
    return questions.size() == 1;
  }
}
