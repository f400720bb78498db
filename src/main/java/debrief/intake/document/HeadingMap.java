package debrief.intake.document;

import debrief.text.word.PlainLetters;
import debrief.text.word.WordTable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a heading belongs in our form: a section, the timeline or the action items. What people
 * call these things stands in {@code headings.txt}.
 */
public record HeadingMap(Kind kind, String key) {
  public enum Kind {
    SECTION,
    TIMELINE,
    ACTIONS
  }

  public static final HeadingMap OTHER = new HeadingMap(Kind.SECTION, "other-notes");
  public static final HeadingMap SUMMARY = new HeadingMap(Kind.SECTION, "summary");

  /** Our sections in the order of a report, with our headings. */
  public static final Map<String, String> HEADINGS = new LinkedHashMap<>();

  private static final Map<String, HeadingMap> NAMES = new LinkedHashMap<>();

  /** Names that say too little to be trusted as the beginning of a longer heading. */
  private static final Set<String> WHOLE_ONLY = new HashSet<>();

  private static final int LONGEST = 300;

  /** "Corrective & preventative actions", "Long-term improvement measures": every word says so. */
  private static final Pattern ACTIONS =
      Pattern.compile(
          "(?:(?:corrective|prevent(?:at)?ive|preventing|remediation|remedial|follow|up|and|short|long|medium|near|term|immediate|"
              + "future|planned|proposed|recommended|additional|further|next|required|improvement|action|post|incident|mortem|"
              + "postmortem) )+(?:actions|measures|steps|tasks|items|improvements)");

  /** "Facts (timeline)". */
  private static final Pattern IN_BRACKETS = Pattern.compile("\\((?<name>[^()]{4,40})\\)\\s*$");

  static {
    for (List<String> row : WordTable.read("/debrief/intake/document/headings.txt")) {
      String key = row.get(0);
      String heading = row.get(1);
      Kind kind =
          key.equals("timeline") ? Kind.TIMELINE : heading.isEmpty() ? Kind.ACTIONS : Kind.SECTION;
      if (kind == Kind.SECTION) {
        HEADINGS.put(key, heading);
      }
      for (String name : row.get(2).split(",", -1)) {
        boolean whole = name.strip().startsWith("=");
        NAMES.putIfAbsent(normal(name), new HeadingMap(kind, key));
        if (whole) {
          WHOLE_ONLY.add(normal(name));
        }
      }
    }
  }

  /** The place of a heading with exactly this name, apart from its punctuation. */
  public static @Nullable HeadingMap exactly(String heading) {
    return heading.length() > LONGEST ? null : NAMES.get(normal(heading));
  }

  /** Also of one that begins with such a name, as "Timeline of the outage (UTC)" does. */
  public static @Nullable HeadingMap of(String heading) {
    if (heading.length() > LONGEST) {
      return null;
    }
    String name = normal(heading);
    HeadingMap place = NAMES.get(name);
    if (place != null) {
      return place;
    }
    if (name.endsWith(" timeline") || name.startsWith("timeline ")) {
      return NAMES.get("timeline");
    }
    if (name.endsWith(" action items") || ACTIONS.matcher(name).matches()) {
      return NAMES.get("action items");
    }
    HeadingMap begun =
        name.codePoints().anyMatch(Character::isIdeographic) ? wordless(name) : begun(name);
    int second = heading.indexOf(" / ");
    if (begun == null && second > 0) {
      return of(heading.substring(0, second));
    }
    Matcher named = IN_BRACKETS.matcher(heading);
    return begun == null && named.find() ? exactly(named.group("name")) : begun;
  }

  /** The longest name with which a heading of at most nine words begins. */
  private static @Nullable HeadingMap begun(String name) {
    String begin = name;
    int words = name.split(" ", 11).length;
    for (int i = words; i > 1 && words <= 9; i--) {
      begin = begin.substring(0, begin.lastIndexOf(' '));
      HeadingMap place = WHOLE_ONLY.contains(begin) ? null : NAMES.get(begin);
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  /** The same of languages that set no blanks between words. */
  private static @Nullable HeadingMap wordless(String name) {
    for (int end = Math.min(name.length(), 20); end > 0; end--) {
      String begin = name.substring(0, end);
      HeadingMap place = WHOLE_ONLY.contains(begin) ? null : NAMES.get(begin);
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  private static String normal(String heading) {
    return PlainLetters.of(heading)
        .replace("ß", "ss")
        .replaceAll("\\([^)]*\\)|<[^>]*>|:[a-z0-9_+-]{2,40}:", " ")
        .replaceAll("(?<=n)['’](?=t\\b)|(?<=t|we|they|you)['’](?=s\\b|re\\b)", "")
        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
        .strip()
        .replaceFirst(
            "^(?:(?:phase|part|section|teil|parte|partie|deel) \\d+ |\\d+ |"
                + "the |our |die |der |das |unsere |la |le |les |las |el |los |os |as |il |de |het )+(?=\\w)",
            "")
        .strip();
  }
}
