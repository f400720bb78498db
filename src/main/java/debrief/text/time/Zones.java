package debrief.text.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The zones that people write after a time. One that means several places (IST is India, Israel and
 * Ireland) is not read; "PT" and "Pacific time" mean the place with its summer time, "PST" the
 * offset that it names.
 */
final class Zones {
  private static final Map<String, ZoneId> NAMED =
      Map.ofEntries(
          Map.entry("utc", ZoneOffset.UTC),
          Map.entry("gmt", ZoneOffset.UTC),
          Map.entry("z", ZoneOffset.UTC),
          Map.entry("pst", ZoneOffset.ofHours(-8)),
          Map.entry("pdt", ZoneOffset.ofHours(-7)),
          Map.entry("mst", ZoneOffset.ofHours(-7)),
          Map.entry("mdt", ZoneOffset.ofHours(-6)),
          Map.entry("cst", ZoneOffset.ofHours(-6)),
          Map.entry("cdt", ZoneOffset.ofHours(-5)),
          Map.entry("est", ZoneOffset.ofHours(-5)),
          Map.entry("edt", ZoneOffset.ofHours(-4)),
          Map.entry("cet", ZoneOffset.ofHours(1)),
          Map.entry("cest", ZoneOffset.ofHours(2)),
          Map.entry("bst", ZoneOffset.ofHours(1)),
          Map.entry("wet", ZoneOffset.UTC),
          Map.entry("west", ZoneOffset.ofHours(1)),
          Map.entry("eet", ZoneOffset.ofHours(2)),
          Map.entry("eest", ZoneOffset.ofHours(3)),
          Map.entry("jst", ZoneOffset.ofHours(9)),
          Map.entry("sast", ZoneOffset.ofHours(2)),
          Map.entry("aest", ZoneOffset.ofHours(10)),
          Map.entry("aedt", ZoneOffset.ofHours(11)),
          Map.entry("pt", ZoneId.of("America/Los_Angeles")),
          Map.entry("pst/pdt", ZoneId.of("America/Los_Angeles")),
          Map.entry("pacific time", ZoneId.of("America/Los_Angeles")),
          Map.entry("mt", ZoneId.of("America/Denver")),
          Map.entry("denver", ZoneId.of("America/Denver")),
          Map.entry("et", ZoneId.of("America/New_York")),
          Map.entry("eastern time", ZoneId.of("America/New_York")),
          Map.entry("us/pacific", ZoneId.of("America/Los_Angeles")),
          Map.entry("us/eastern", ZoneId.of("America/New_York")));

  /** What can be a zone; longer words first, and the whole word. */
  static final String WORD =
      "(?:(?:UTC|GMT) ?[+−-]\\d{1,2}(?::?[0-5]\\d)?|PST/PDT|Pacific Time|Eastern Time|[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+|"
          + "UTC|GMT|Z|P[SD]?T|M[SD]?T|C[SD]T|E[SD]?T|CES?T|BST|WES?T|EES?T|JST|SAST|AE[SD]T|\\+(?:0\\d|"
          + "1[0-4]):?[0-5]\\d|-(?:0\\d|1[0-2])(?:00|30)|Denver)(?![A-Za-z0-9/])";

  private static final Pattern OFFSET =
      Pattern.compile("(?:utc|gmt)? ?([+-])(\\d{1,2})(?::?(\\d\\d))?");

  private static final Pattern ANYWHERE = Pattern.compile("(?<![A-Za-z0-9:/+-])" + WORD);

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
    String name = word.strip().toLowerCase(Locale.ROOT).replace('−', '-');
    ZoneId known = NAMED.get(name);
    if (known != null) {
      return known;
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
