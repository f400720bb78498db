package debrief.incident.participant;

import debrief.redaction.NameRedactor;
import debrief.redaction.Named;
import debrief.web.Invalid;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who took part. The name stays with the team; reports print the role.
 *
 * @param name null in answers to those who are given roles only
 * @param role such as {@code On-call engineer, checkout}
 * @param email an address, kept as it was written; whoever has an account with it may see the
 *     incident where it is restricted. Nothing here tells whether somebody has: that would let
 *     authors find out who is here. Null for nobody's
 */
public record Participant(@Nullable String name, @Nullable String role, @Nullable String email) {

  String roleOrNone() {
    return role == null ? "" : role;
  }

  /** With the role alone, as far as it names nobody. */
  public Participant withoutName(NameRedactor roles) {
    return new Participant(null, role == null ? null : roles.role(role), null);
  }

  /** As the review knows them; empty for those who are given without a name. */
  public Stream<Named> forReview() {
    return Stream.ofNullable(name).map(n -> new Named(n, role, email));
  }

  public void check(String field, Invalid invalid) {
    invalid.text(field + ".name", name, 200).line(field + ".name", name, 200);
    invalid.line(field + ".role", role, 200);
    invalid.line(field + ".email", email, 254);
  }
}
