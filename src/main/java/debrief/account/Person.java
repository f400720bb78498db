package debrief.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import debrief.access.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account.
 *
 * @param active false once it was deactivated: nobody gets in with it
 * @param erased true once what could tell who it was is gone; it stays inactive
 * @param invitedUntil when the invitation that has not been used ends; null where there is none
 */
public record Person(
    String id,
    String name,
    String email,
    Role role,
    List<String> teams,
    Kind kind,
    boolean active,
    boolean erased,
    @Nullable Instant invitedUntil,
    Instant createdAt,
    Instant updatedAt,
    @JsonIgnore int version) {

  /** Somebody, or a program. A program has tokens and no password. */
  public enum Kind {
    person,
    service
  }

  /** What of it an administrator may change. */
  PersonChange toChange() {
    return new PersonChange(name, role, teams, active);
  }
}
