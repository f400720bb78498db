package debrief.postmortem.reviewer;

import debrief.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the review of a draft stands.
 *
 * @param people who may draft here
 * @param version of the list of reviewers
 * @param changedBy who changed the text last, by id; null where nobody knows
 * @param approval null where it is not approved
 * @param report the slug of what was published of it; null before the first edition
 */
public record Reviewing(
    List<Person> people,
    int version,
    @Nullable String changedBy,
    @Nullable Approval approval,
    @Nullable String report) {

  /** Where nobody needs to know. */
  public static final Reviewing UNKNOWN = new Reviewing(List.of(), 0, null, null, null);

  /**
   * Somebody who may draft.
   *
   * @param sees whether they may open this incident
   * @param reviews whether they were asked to review it
   */
  public record Person(
      String id, String name, String email, Role role, boolean sees, boolean reviews) {
    Reviewer reviewer() {
      return new Reviewer(id, name, email);
    }

    boolean approves() {
      return role.compareTo(Role.facilitator) >= 0;
    }
  }

  /**
   * What was approved.
   *
   * @param by the id of whoever did it
   * @param hash of everything that the report would have said then
   */
  public record Approval(String by, Instant at, String hash) {}

  /** In the order in which they were named. */
  public List<Reviewer> reviewers() {
    return people.stream().filter(Person::reviews).map(Person::reviewer).toList();
  }

  /** Whom one could ask: everybody who may draft and may open this incident. */
  public List<Reviewer> candidates() {
    return people.stream().filter(Person::sees).map(Person::reviewer).toList();
  }

  public boolean isReviewer(String personId) {
    return people.stream().anyMatch(person -> person.reviews() && person.id().equals(personId));
  }

  /** Whether this person changed the text last, so that another one approves it. */
  public boolean isAuthor(String personId) {
    return Objects.equals(changedBy, personId);
  }

  /** The names of those who could approve: the reviewers first, at most five. */
  public List<String> approvers() {
    return people.stream()
        .filter(person -> person.sees() && person.approves() && !isAuthor(person.id()))
        .map(Person::name)
        .limit(5)
        .toList();
  }

  /** As the end of a sentence. */
  public String whoCouldApprove() {
    List<String> names = approvers();
    return names.isEmpty()
        ? "Nobody else here may approve yet; an administrator can make somebody a facilitator."
        : "These could: " + String.join(", ", names) + ".";
  }
}
