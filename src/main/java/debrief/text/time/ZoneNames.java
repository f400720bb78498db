package debrief.text.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Time zones by the names that people know them by, and in the words of a page. */
public final class ZoneNames {
  private static final int LONGEST = 60;
  private static final Set<String> CONTINENTS =
      Set.of(
          "Africa",
          "America",
          "Antarctica",
          "Arctic",
          "Asia",
          "Atlantic",
          "Australia",
          "Europe",
          "Indian",
          "Pacific");
  private static final Pattern OFFSET =
      Pattern.compile("(?:utc|gmt)? ?([+-])(\\d{1,2})(?::?([0-5]\\d))?");

  /** Built at the first name that is no plain id: most are. */
  private static final class Known {
    static final Map<String, ZoneId> BY_NAME = byName();

    private static Map<String, ZoneId> byName() {
      Map<String, ZoneId> names = new HashMap<>();
      Set<String> twice = new HashSet<>();
      for (String id : ZoneId.getAvailableZoneIds()) {
        names.put(id.toLowerCase(Locale.ROOT), ZoneId.of(id));
      }
      for (String id : ids()) {
        String city = city(id).toLowerCase(Locale.ROOT);
        ZoneId other = names.putIfAbsent(city, ZoneId.of(id));
        if (other != null && !other.getRules().equals(ZoneId.of(id).getRules())) {
          twice.add(city);
        }
      }
      twice.forEach(names::remove);
      return names;
    }
  }

  private ZoneNames() {}

  /** The zones that are places, such as {@code Europe/Paris}, in the order of their names. */
  public static List<String> ids() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") && CONTINENTS.contains(id.substring(0, id.indexOf('/'))))
        .sorted()
        .toList();
  }

  /**
   * The zone that somebody means by {@code Europe/Paris}, {@code new york}, {@code UTC}, {@code
   * +05:30} or {@code EST}; empty where it means none or several.
   */
  public static Optional<ZoneId> find(@Nullable String typed) {
    if (typed == null || typed.isBlank() || typed.length() > LONGEST) {
      return Optional.empty();
    }
    String name = typed.strip().replace('−', '-');
    return exact(name)
        .or(() -> offset(name.toLowerCase(Locale.ROOT)))
        .or(() -> Optional.ofNullable(Zones.read(name)))
        .or(() -> Optional.ofNullable(Known.BY_NAME.get(key(name))));
  }

  /** The zone of a place by the name of its city; null where there is none, or several. */
  static @Nullable ZoneId place(String city) {
    return Known.BY_NAME.get(key(city));
  }

  private static Optional<ZoneId> exact(String name) {
    return ZoneId.getAvailableZoneIds().contains(name)
        ? Optional.of(plain(ZoneId.of(name)))
        : Optional.empty();
  }

  /** UTC has many names, and one label. */
  private static ZoneId plain(ZoneId zone) {
    return zone.getRules().equals(ZoneOffset.UTC.getRules()) ? ZoneOffset.UTC : zone;
  }

  private static Optional<ZoneId> offset(String name) {
    Matcher offset = OFFSET.matcher(name);
    if (!offset.matches()) {
      return Optional.empty();
    }
    try {
      int sign = "-".equals(offset.group(1)) ? -1 : 1;
      int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
      return Optional.of(
          ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(2)), sign * minutes));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("/") ? lower.replace(' ', '_') : lower.replaceAll("[_ ]+", " ");
  }

  /** The names of places that are nearest to a misspelt one; none where nothing is near. */
  public static List<String> near(String typed) {
    String wanted = key(typed.strip());
    if (wanted.length() > LONGEST) {
      return List.of();
    }
    LevenshteinDistance distance = new LevenshteinDistance(wanted.length() < 5 ? 1 : 2);
    return ids().stream()
        .filter(
            id ->
                distance.apply(wanted, id.toLowerCase(Locale.ROOT)) >= 0
                    || distance.apply(wanted, city(id).toLowerCase(Locale.ROOT)) >= 0)
        .limit(3)
        .toList();
  }

  /** {@code New York}, {@code UTC}, {@code UTC+05:30}: short, as it stands behind a time. */
  public static String label(ZoneId zone) {
    String id = zone.getId();
    if (zone instanceof ZoneOffset) {
      return zone.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + id;
    }
    return city(id);
  }

  private static String city(String id) {
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }
}
