package debrief.intake.markdown;

import debrief.text.time.AmbiguousZone;
import debrief.text.time.TimedLine;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Zones that stand beside clock times in prose: {@code from 10:30 to 12:00 (UTC-5)}. */
final class ClockZones {
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?<![\\d:.])(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?: ?[AaPp]\\.?[Mm]\\b\\.?)?(?:\\s{1,2}[(\\[]?|[(\\[])"
              + "((?:UTC|GMT)(?: ?[+−-]\\d{1,2}(?::?\\d\\d)?)?"
              + "|[A-Z]{2,5}(?:/[A-Z]{2,5})?\\b|\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){0,3} Time\\b)");

  private ClockZones() {}

  /**
   * The zone, where all times that name one name the same; null where they differ, or none does.
   */
  static @Nullable ZoneId only(String text, List<AmbiguousZone> ambiguous) {
    Set<ZoneId> named = new HashSet<>();
    Matcher beside = BESIDE.matcher(text);
    while (beside.find()) {
      String word = beside.group(1);
      ZoneId zone =
          ambiguous.stream()
              .filter(several -> several.name().equals(word))
              .map(AmbiguousZone::zone)
              .findFirst()
              .or(() -> TimedLine.zoneIn(word))
              .orElse(null);
      if (zone != null) {
        named.add(zone);
      }
    }
    return named.size() == 1 ? named.iterator().next() : null;
  }
}
