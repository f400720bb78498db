package debrief.timeline.quick;

import debrief.access.Audience;
import debrief.timeline.EntryKind;
import debrief.web.page.Field;
import java.util.Arrays;
import java.util.List;

/** What a form offers for an entry's kind and for who may read it. */
public final class EntryChoices {
  private EntryChoices() {}

  public static List<Field.Choice> kinds(String chosen) {
    return Arrays.stream(EntryKind.values())
        .map(kind -> new Field.Choice(kind.name(), kind.label(), kind.name().equals(chosen)))
        .toList();
  }

  public static List<Field.Choice> audiences(String chosen) {
    return Arrays.stream(Audience.values())
        .map(a -> new Field.Choice(a.toString(), words(a), a.toString().equals(chosen)))
        .toList();
  }

  private static String words(Audience audience) {
    return switch (audience) {
      case team -> "The team";
      case organization -> "The organisation";
      case everyone -> "Everyone (public)";
    };
  }
}
