package debrief.publish.format.pdf.type;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which font draws which letter of one document, and how wide. A font is opened when the first
 * letter is looked for in it, so a report in English costs nothing of the large ones.
 */
public final class Fonts {
  /** Where a line may end though there is no blank. */
  public static final char ZERO_WIDTH_SPACE = '\u200B';

  private static final int NON_JOINER = 0x200C;

  /** A letter as it is shown: itself, or its number where no font has it. */
  private record Shown(String text, String font, float width) {}

  private static final Shown NOTHING = new Shown("", "", 0);

  private final Map<String, FontFile> open = new HashMap<>();
  private final Map<Face, Map<Integer, Shown>> known = new EnumMap<>(Face.class);
  private final Map<String, List<Integer>> alone = new HashMap<>();
  private boolean missing;
  private boolean rightToLeft;

  /** Whether a letter was asked for that no font has, and its number was written in its place. */
  public boolean anyMissing() {
    return missing;
  }

  /** Whether a letter was asked for that is written from right to left. */
  public boolean anyRightToLeft() {
    return rightToLeft;
  }

  /** A text by its fonts; nothing of it is left out but what is never seen. */
  public List<Run> runs(String text, Face face) {
    List<Run> runs = new ArrayList<>();
    StringBuilder letters = new StringBuilder();
    String font = face.font();
    boolean arabic = false;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (point == '\n' || point == ZERO_WIDTH_SPACE) {
        letters.appendCodePoint(point);
        continue;
      }
      Shown shown = shown(point, face);
      boolean joins = isArabic(point);
      boolean goesOn =
          shown.text().isEmpty()
              || (arabic && isBlank(point))
              || (shown.font().equals(font) && joins == arabic);
      if (!goesOn || point == NON_JOINER) {
        add(runs, letters, font, arabic);
      }
      if (!goesOn) {
        font = shown.font();
        arabic = joins;
      }
      letters.append(shown.text());
    }
    add(runs, letters, font, arabic);
    return runs;
  }

  private static void add(List<Run> runs, StringBuilder letters, String font, boolean arabic) {
    if (!letters.isEmpty()) {
      runs.add(new Run(letters.toString(), font, arabic));
      letters.setLength(0);
    }
  }

  /** In sizes of the font. */
  public float width(int codePoint, Face face) {
    return shown(codePoint, face).width();
  }

  /** In sizes of the font. */
  public float width(String text, Face face) {
    return (float) text.codePoints().mapToDouble(point -> width(point, face)).sum();
  }

  public static boolean isBlank(int point) {
    return point == '\t' || Character.getType(point) == Character.SPACE_SEPARATOR;
  }

  private static boolean isArabic(int point) {
    return Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC
        || Character.UnicodeBlock.ARABIC.equals(Character.UnicodeBlock.of(point));
  }

  private Shown shown(int point, Face face) {
    Map<Integer, Shown> ofFace = known.computeIfAbsent(face, f -> new HashMap<>());
    Shown shown = ofFace.get(point);
    if (shown == null) {
      shown = find(point, face);
      ofFace.put(point, shown);
    }
    return shown;
  }

  private Shown find(int point, Face face) {
    if (isUnseen(point)) {
      return NOTHING;
    }
    Shown letter = inFonts(isBlank(point) ? ' ' : point, face);
    if (letter != null) {
      byte direction = Character.getDirectionality(point);
      rightToLeft |=
          direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
              || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
      return letter;
    }
    missing = true;
    String number = String.format(Locale.ROOT, "[U+%04X]", point);
    return new Shown(number, face.font(), width(number, face));
  }

  private @Nullable Shown inFonts(int point, Face face) {
    boolean emoji = point >= 0x1F000 && point < 0x20000;
    for (String name : face.fonts(emoji)) {
      FontFile font = open.computeIfAbsent(name, FontFile::open);
      if (font.has(point)) {
        // Another font's sign for it would look otherwise than the others.
        String called = called(name, point);
        return called == null
            ? null
            : new Shown(Character.toString(point), called, font.width(point));
      }
    }
    return null;
  }

  /** Null where it has no room for another of its kind. */
  private @Nullable String called(String name, int point) {
    if (Character.isBmpCodePoint(point)) {
      return name;
    }
    List<Integer> points = alone.computeIfAbsent(name, font -> new ArrayList<>());
    if (!points.contains(point) && points.size() < Face.MOST_ALONE) {
      points.add(point);
    }
    int number = points.indexOf(point);
    return number < 0 ? null : Face.alone(name, number);
  }

  /** Joiners, marks of direction and of variants: they say how others look, and are nothing. */
  private static boolean isUnseen(int point) {
    return Character.getType(point) == Character.FORMAT
        || (point >= 0xFE00 && point <= 0xFE0F)
        || (point >= 0xE0100 && point <= 0xE01EF)
        || (point < ' ' && point != '\t');
  }
}
