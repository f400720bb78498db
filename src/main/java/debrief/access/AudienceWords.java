package debrief.access;

import debrief.web.page.Field;
import java.util.Arrays;
import java.util.List;

/** The audiences in words. */
public final class AudienceWords {
  private AudienceWords() {}

  public static String of(Audience audience) {
    return switch (audience) {
      case team -> "The team only";
      case organization -> "The organisation";
      case everyone -> "The public";
    };
  }

  public static List<Field.Choice> choices(Audience chosen) {
    return choices(chosen.toString());
  }

  /** As those who read, where {@link #of} says whom a part is marked for. */
  public static String readers(Audience audience) {
    return audience.isTeam() ? "The team" : of(audience);
  }

  /**
   * @param chosen as a form sent it
   */
  public static List<Field.Choice> choices(String chosen) {
    return Arrays.stream(Audience.values())
        .map(a -> new Field.Choice(a.toString(), of(a), a.toString().equals(chosen)))
        .toList();
  }

  /** Whether a part that is marked for {@code part} is read by {@code reader}. */
  public static boolean reaches(Audience part, Audience reader) {
    return part.compareTo(reader) >= 0;
  }
}
