package debrief.review.name;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.incident.name.UnknownNames;
import debrief.incident.participant.Participant;
import debrief.noego.Review;
import debrief.redaction.NameRedactor;
import debrief.review.exemption.Exemptions;
import debrief.web.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to what is said of names. */
public final class NameAnswers {
  private final Jdbi jdbi;
  private final UnknownNames names;
  private final Incidents incidents;
  private final Exemptions exemptions;

  public NameAnswers(Jdbi jdbi, UnknownNames names, Incidents incidents, Exemptions exemptions) {
    this.jdbi = jdbi;
    this.names = names;
    this.incidents = incidents;
    this.exemptions = exemptions;
  }

  /** How far an answer reaches. */
  public enum Reach {
    incident,
    organization
  }

  /**
   * Adds whoever is called so as a participant, so that the role is printed in place of the name.
   *
   * @param email of their account, as somebody chose it; null for none
   * @throws Problem 422 without a role, 409 for one who has a role already
   */
  public void role(Viewer viewer, String ref, String name, String role, @Nullable String email) {
    names.participant(viewer, ref, name, role, email);
  }

  /**
   * Remembers that a word is nobody's name: for the organisation where the viewer may say so, it is
   * nobody's account, and the incident is not restricted; else for this incident.
   */
  public Reach nobody(Viewer viewer, String ref, String word) {
    return jdbi.inTransaction(
        handle -> {
          names.nobody(viewer, ref, word);
          boolean all =
              UnknownNames.reachesAll(viewer, incidents.get(viewer, ref))
                  && Exemptions.fits(word)
                  && !names.isAccount(word);
          if (all) {
            exemptions.agree(viewer, Review.SOMEBODY, word);
          }
          return all ? Reach.organization : Reach.incident;
        });
  }

  /**
   * Takes an answer back.
   *
   * @return whether the organisation goes on leaving the word alone, which takes another right
   * @throws Problem 404 where nothing was said of this name
   */
  public boolean takeBack(Viewer viewer, String ref, String name) {
    return jdbi.inTransaction(
        handle -> {
          names.takeBack(viewer, ref, name);
          if (UnknownNames.reachesAll(viewer, incidents.get(viewer, ref))) {
            exemptions.remove(viewer, Review.SOMEBODY, name);
            return false;
          }
          return exemptions.holds(Review.SOMEBODY, name);
        });
  }

  /**
   * Texts with a participant's role wherever the name stood, as publication would write it; nothing
   * is stored.
   */
  Map<String, String> replaced(Viewer viewer, String ref, String name, Map<String, String> texts) {
    Incident incident = incidents.get(viewer, ref);
    viewer.require(Right.WRITE);
    int person = place(incident, name);
    NameRedactor roles = incident.roles();
    Map<String, String> replaced = new LinkedHashMap<>();
    texts.forEach(
        (key, text) -> replaced.put(key, person < 0 ? text : roles.inMarkdown(text, person)));
    return replaced;
  }

  /**
   * Whether somebody of this name has a role already.
   *
   * @param role this one; null for any
   */
  boolean hasRole(Viewer viewer, String ref, String name, @Nullable String role) {
    Incident incident = incidents.get(viewer, ref);
    viewer.require(Right.WRITE);
    int place = place(incident, name);
    return place >= 0
        && (role == null
            || role.strip().equals(String.valueOf(incident.participants().get(place).role())));
  }

  private static int place(Incident incident, String name) {
    List<String> all =
        incident.participants().stream()
            .flatMap(Participant::forReview)
            .map(one -> UnknownNames.key(one.name()))
            .toList();
    return all.indexOf(UnknownNames.key(name));
  }
}
