package debrief.text.time;

import debrief.text.word.WordTable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The zones that people write after a time, before it, or in a heading. One that means several
 * places (IST is India, Israel and Ireland) is not read here, see {@link AmbiguousZone}; "PT",
 * "PST/PDT" and "Pacific time" mean the place with its summer time, "PST" the offset that it names.
 */
final class Zones {
  private static final Map<String, ZoneId> NAMED = new HashMap<>();
  private static final List<String> SHORT = new ArrayList<>();
  private static final List<String> WORDS = new ArrayList<>();
  private static final List<String> CLOSED = new ArrayList<>();

  static {
    for (List<String> row : WordTable.read("/debrief/text/time/zones.txt")) {
      for (String name : row.get(1).split(",", -1)) {
        String word = name.strip();
        NAMED.put(word.toLowerCase(Locale.ROOT), ZoneId.of(row.get(0)));
        boolean plain = word.equals(word.toLowerCase(Locale.ROOT));
        boolean alone = plain && word.matches("[a-z]+");
        (alone ? CLOSED : plain ? WORDS : SHORT).add(Pattern.quote(word));
      }
    }
    List.of(SHORT, WORDS, CLOSED)
        .forEach(list -> list.sort(Comparator.comparingInt(String::length).reversed()));
  }

  /** What can be a zone; longer words first, and the whole word. */
  static final String WORD =
      "(?:(?:UTC|GMT) ?[+−-]\\d{1,2}(?::?[0-5]\\d)?|(?iu:"
          + String.join("|", WORDS)
          + ")|(?i:"
          + String.join("|", CLOSED)
          + ")(?= ?(?:[-–—:;|,)\\]*]|$))|\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?(?: local)? [Tt]ime|"
          + String.join("|", SHORT)
          + "|[A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_]+){1,2}"
          + "|\\+(?:0\\d|1[0-4]):?[0-5]\\d|-(?:0\\d|1[0-2])(?:00|30))(?:\\s?(?:[Tt]ime\\s?)?[Zz]one)?(?![\\p{L}\\d/])";

  private static final Pattern OFFSET =
      Pattern.compile("(?:utc|gmt)? ?([+-])(\\d{1,2})(?::?(\\d\\d))?");

  private static final Pattern PLACE = Pattern.compile("(.{3,40}?)(?: local)? time");

  private static final Pattern ANYWHERE = Pattern.compile("(?<![\\p{L}\\d:/+-])" + WORD);

  private Zones() {}

  static Optional<ZoneId> find(String text) {
    Matcher word = ANYWHERE.matcher(text);
    while (word.find()) {
      ZoneId zone = read(word.group());
      if (zone != null) {
        return Optional.of(zone);
      }
    }
    return Optional.empty();
  }

  static @Nullable ZoneId read(String word) {
    String name =
        word.strip()
            .toLowerCase(Locale.ROOT)
            .replace('−', '-')
            .replaceFirst("(?<=time) ?zone$| zone$", "");
    ZoneId known = NAMED.getOrDefault(name, NAMED.get(name.replaceFirst(" time$", "")));
    if (known != null) {
      return known;
    }
    Matcher place = PLACE.matcher(name);
    if (place.matches() && !word.contains("/")) {
      return ZoneNames.place(place.group(1));
    }
    try {
      Matcher offset = OFFSET.matcher(name);
      if (!offset.matches()) {
        return word.contains("/") ? ZoneId.of(word.strip()) : null;
      }
      int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
      int sign = "-".equals(offset.group(1)) ? -1 : 1;
      return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(2)), sign * minutes);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
