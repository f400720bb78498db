package debrief.redaction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be named in a text.
 *
 * @param name such as {@code Ada Byron}; also a handle ({@code @ada}) or a mail address
 * @param role such as {@code On-call engineer, checkout}; null or blank where it is not known
 * @param email an address that also names them; null where there is none
 */
public record Named(String name, @Nullable String role, @Nullable String email) {
  @JsonCreator
  public Named(
      @JsonProperty("name") String name,
      @JsonProperty("role") @Nullable String role,
      @JsonProperty("email") @Nullable String email) {
    this.name = name;
    this.role = role;
    this.email = email;
  }

  public Named(String name, @Nullable String role) {
    this(name, role, null);
  }
}
