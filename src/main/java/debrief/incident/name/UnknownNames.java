package debrief.incident.name;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.event.IncidentEvent;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.incident.participant.Participant;
import debrief.journal.Journal;
import debrief.web.Invalid;
import debrief.web.Problem;
import debrief.web.Versions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Words in an incident that look like names of people of whom no role is known. Each is asked for
 * once: it becomes a participant, or it is remembered that it is nobody.
 */
public final class UnknownNames {
  private static final int MOST_WORDS = 1000;
  private static final int ASKED_AT_ONCE = 5_000;

  private final Jdbi jdbi;
  private final Incidents incidents;
  private final Journal journal;
  private final NotNamesSql sql;

  public UnknownNames(Jdbi jdbi, Incidents incidents, Journal journal) {
    this.jdbi = jdbi;
    this.incidents = incidents;
    this.journal = journal;
    this.sql = SqlObjects.of(jdbi, NotNamesSql.class);
  }

  /**
   * Those of whom nobody has said anything, each once.
   *
   * @param incident as those who draft were given it
   */
  public List<String> of(Incident incident, Collection<String> names) {
    Map<String, String> open = new LinkedHashMap<>();
    for (String name : names) {
      if (!isKnown(incident, name)) {
        open.putIfAbsent(folded(name), name);
      }
    }
    if (!open.isEmpty()) {
      sql.of(incident.number()).forEach(open::remove);
    }
    return List.copyOf(open.values());
  }

  /**
   * The same, which asks nothing.
   *
   * @param setAside keys of words that are nobody's name in this incident
   */
  public static List<String> of(Incident incident, Collection<String> names, Set<String> setAside) {
    return names.stream()
        .distinct()
        .filter(name -> !setAside.contains(folded(name)) && !isKnown(incident, name))
        .toList();
  }

  /**
   * Whose names these may be: for each name in which somebody has an account, all who have it. For
   * those who draft; nobody else is asked.
   */
  public Map<String, List<NamedAccount>> accounts(Viewer viewer, Collection<String> names) {
    if (names.isEmpty() || !viewer.seesTeamText()) {
      return Map.of();
    }
    List<NamedAccount> found = sql.accounts(names.stream().map(UnknownNames::folded).toList());
    return names.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                name -> name,
                name ->
                    found.stream().filter(a -> folded(a.name()).equals(folded(name))).toList()));
  }

  /** People with an account who are named in some texts and of whom no role is known. */
  public AccountNames named(Incident incident, Collection<String> texts) {
    List<String> candidates = AccountNames.candidates(texts);
    List<String> found = new ArrayList<>();
    for (int from = 0; from < candidates.size(); from += ASKED_AT_ONCE) {
      int to = Math.min(candidates.size(), from + ASKED_AT_ONCE);
      found.addAll(sql.names(candidates.subList(from, to)));
    }
    AccountNames names = AccountNames.of(found);
    return names.only(of(incident, names.names().values()));
  }

  private static boolean isKnown(Incident incident, String name) {
    Set<String> names = new HashSet<>();
    incident.participants().forEach(p -> names.add(folded(String.valueOf(p.name()))));
    // Of another person with the same first name the last one stays.
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return names.contains(folded(name)) || !incident.roles().inMarkdown(name).contains(last);
  }

  private static String folded(String name) {
    return AccountNames.key(name);
  }

  /**
   * Adds a participant.
   *
   * @param email of their account, as somebody chose it; null for none
   * @throws Problem 422 without a role, 409 for one who has a role already
   */
  public void participant(
      Viewer viewer, String ref, String name, String role, @Nullable String email) {
    Participant more = new Participant(name.strip(), role.strip(), email);
    Invalid invalid = new Invalid();
    invalid.text("role", role.strip(), 200);
    more.check("participant", invalid);
    invalid.orThrow();
    jdbi.useTransaction(
        handle -> {
          Incident incident = incidents.lock(viewer, ref);
          if (isKnown(incident, more.name() == null ? "" : more.name())) {
            throw Problem.conflict(
                more.name() + " has a role already. Edit the incident to change it.");
          }
          List<Participant> all = new ArrayList<>(incident.participants());
          all.add(more);
          incidents.replace(
              viewer, ref, new Versions.IfMatch("*"), incident.toInput().withParticipants(all));
        });
  }

  /** A name as names are compared: without regard to case, accents and spaces. */
  public static String key(String name) {
    return folded(name);
  }

  /** Whether it is remembered beyond the incident that a word is nobody's name. */
  public static boolean reachesAll(Viewer viewer, Incident incident) {
    return viewer.may(Right.APPROVE) && !incident.isRestricted();
  }

  /** Whether somebody with an account is called so; for those who draft, who are told of them. */
  public boolean isAccount(String name) {
    return !sql.names(List.of(folded(name))).isEmpty();
  }

  /**
   * Takes back what was said of a name: the role it was given, and that it is nobody's.
   *
   * @throws Problem 404 where nothing was said of it
   */
  public void takeBack(Viewer viewer, String ref, String name) {
    jdbi.useTransaction(
        handle -> {
          Incident incident = incidents.lock(viewer, ref);
          List<Participant> left =
              incident.participants().stream()
                  .filter(p -> !folded(String.valueOf(p.name())).equals(folded(name)))
                  .toList();
          boolean word = sql.remove(incident.number(), folded(name)) > 0;
          if (word) {
            journal.write(viewer.personId(), new IncidentEvent.WordTakenBack(ref));
          }
          if (left.size() < incident.participants().size()) {
            incidents.replace(
                viewer, ref, new Versions.IfMatch("*"), incident.toInput().withParticipants(left));
          } else if (!word) {
            throw Problem.missing();
          }
        });
  }

  /** Remembers for this incident that a word is nobody's name. */
  public void nobody(Viewer viewer, String ref, String word) {
    Invalid invalid = new Invalid();
    invalid.text("name", word.strip(), 200).line("name", word, 200);
    invalid.orThrow();
    jdbi.useTransaction(
        handle -> {
          long number = incidents.lock(viewer, ref).number();
          if (sql.count(number) >= MOST_WORDS) {
            throw Problem.conflict("There are " + MOST_WORDS + " such words; no more fit.");
          }
          if (sql.add(number, folded(word)) > 0) {
            journal.write(viewer.personId(), new IncidentEvent.WordSetAside(ref));
          }
        });
  }
}
