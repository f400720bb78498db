package debrief.intake.document;

import debrief.text.word.WordTable;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    if (name.split(" ", -1).length > 9) {
      return null;
    }
    String best = name.endsWith(" action items") ? "action items" : "";
    for (String known : NAMES.keySet()) {
      boolean wordless = known.codePoints().anyMatch(Character::isIdeographic);
      boolean begins =
          (name.startsWith(known + " ") || (wordless && name.startsWith(known)))
              && !WHOLE_ONLY.contains(known);
      best = begins && known.length() > best.length() ? known : best;
    }
    return NAMES.get(best);
  }

  private static String normal(String heading) {
    String plain =
        Normalizer.normalize(heading, Normalizer.Form.NFD).replaceAll("[\\u0300-\\u036F]", "");
    return Normalizer.normalize(plain, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .replaceAll("\\([^)]*\\)|<[^>]*>", " ")
        .replaceAll("(?<=n)['’](?=t\\b)|(?<=t|we|they|you)['’](?=s\\b|re\\b)", "")
        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
        .strip()
        .replaceFirst(
            "^(?:\\d+ |the |our |die |der |das |unsere |la |le |les |las |el |los |os |as |il |de |het )+(?=\\w)",
            "")
        .strip();
  }
}
