package debrief.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jdbi.v3.core.enums.DatabaseValue;

/** Who may be told, from the narrowest to the widest circle. A reader gets theirs and all wider. */
public enum Audience {
  team,
  organization,
  /** Spelled {@code public} on the wire and in SQL; Java keeps that word for itself. */
  @JsonProperty("public")
  @DatabaseValue("public")
  everyone;

  /**
   * @param word as on the wire and in SQL
   * @throws IllegalArgumentException when it is none of them
   */
  public static Audience of(String word) {
    return word.equals("public") ? everyone : valueOf(word);
  }

  @Override
  public String toString() {
    return this == everyone ? "public" : name();
  }

  public boolean isTeam() {
    return this == team;
  }

  public boolean isPublic() {
    return this == everyone;
  }
}
