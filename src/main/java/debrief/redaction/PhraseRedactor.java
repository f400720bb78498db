package debrief.redaction;

import debrief.text.Markdown;
import debrief.text.shown.Folding;
import debrief.text.shown.ShownText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes words out of texts wherever they are shown or leave with them: across emphasis and links,
 * in addresses and code, as entities, in capitals or small letters. Not safe for threads: it
 * counts.
 */
public final class PhraseRedactor {
  /** What stands in their place. */
  public static final String MARK = "[redacted]";

  /** In prose, where a bracket could begin a link. */
  private static final String ESCAPED_MARK = "\\[redacted\\]";

  /** Followed by nothing that would make a link of it: texts are shown as they stand too. */
  private static final Pattern NEEDLESSLY_ESCAPED =
      Pattern.compile(Pattern.quote(ESCAPED_MARK) + "(?!\\\\?[(\\[:])");

  /** Marks that may stand within a word and are not shown. */
  private static final String MARKS = "[*~`\\[\\]\\\\]*";

  /** What may stand between two words: blanks and marks, or what binds them in an address. */
  private static final String GAP = "[\\s\\p{Z}\\p{Pd}._+*~`\\[\\]<>\\\\]*";

  private static final int ROUNDS = 4;

  private final Pattern words;
  private int places;

  private PhraseRedactor(Pattern words) {
    this.words = words;
  }

  /**
   * @param words at least one letter or digit among them
   */
  public static PhraseRedactor of(String words) {
    StringBuilder pattern = new StringBuilder();
    boolean gap = false;
    int[] letters =
        Normalizer.normalize(folded(words), Normalizer.Form.NFC).strip().codePoints().toArray();
    for (int letter : letters) {
      if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
        gap = true;
        continue;
      }
      if (pattern.length() > 0) {
        pattern.append(gap ? GAP : MARKS);
      }
      gap = false;
      pattern.append(eitherWay(Character.toString(letter)));
    }
    // Words do not go in the middle of longer ones: "Ann" stands in "annual" too.
    String before = isOfWord(letters[0]) ? "(?<![\\p{L}\\p{N}\\p{M}])" : "";
    String after = isOfWord(letters[letters.length - 1]) ? "(?![\\p{L}\\p{N}\\p{M}])" : "";
    return new PhraseRedactor(
        Pattern.compile(before + pattern + after, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /**
   * A letter in one character or in several; one with an accent without it too, since a name is the
   * same without, and a text that is read has lost what stands on a letter as a sign of its own.
   */
  private static String eitherWay(String letter) {
    String parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
    if (parts.equals(letter)) {
      return Pattern.quote(letter);
    }
    boolean accent = parts.substring(1).codePoints().allMatch(PhraseRedactor::isAccent);
    return "(?:"
        + Pattern.quote(letter)
        + "|"
        + Pattern.quote(parts)
        + (accent ? "|" + Pattern.quote(parts.substring(0, 1)) : "")
        + ")";
  }

  private static boolean isAccent(int point) {
    return point >= 0x300 && point < 0x370;
  }

  private static boolean isOfWord(int letter) {
    return Character.isLetterOrDigit(letter);
  }

  private static String folded(String words) {
    StringBuilder letters = new StringBuilder(words.length());
    words.codePoints().forEach(point -> letters.append(Folding.of(point)));
    return letters.toString();
  }

  /** Whether they stand in a text. */
  public boolean isIn(String text) {
    return !edits(ShownText.of(text), MARK).isEmpty();
  }

  /** How many places were found until now. */
  public int places() {
    return places;
  }

  /** A Markdown text without them. */
  public String inMarkdown(String markdown) {
    return NEEDLESSLY_ESCAPED
        .matcher(without(numbered(markdown), ESCAPED_MARK))
        .replaceAll("[redacted]");
  }

  /** With numbers for labels of footnotes that hold them: with a mark a label would be none. */
  private String numbered(String markdown) {
    int all = markdown.contains("[^") ? edits(ShownText.of(markdown), MARK).size() : 0;
    String numbered = all == 0 ? markdown : Markdown.withNumberedNotes(markdown);
    if (!numbered.equals(markdown)) {
      places += all - edits(ShownText.of(numbered), MARK).size();
    }
    return numbered;
  }

  /** A text that is shown as it is typed without them. */
  public String inPlain(String text) {
    return without(text, MARK);
  }

  private String without(String text, String mark) {
    String written = text;
    for (int round = 0; round < ROUNDS; round++) {
      ShownText shown = ShownText.of(written);
      List<ShownText.Edit> edits = edits(shown, mark);
      if (edits.isEmpty()) {
        return written;
      }
      places += edits.size();
      written = shown.with(edits);
    }
    // What cannot be cut out of a text goes with it.
    return isIn(written) ? mark : written;
  }

  /** One for each place, however many ways of reading find it. */
  private List<ShownText.Edit> edits(ShownText shown, String mark) {
    List<ShownText.Edit> edits = new ArrayList<>();
    List<int[]> taken = new ArrayList<>();
    for (ShownText.Reading reading : shown.readings()) {
      Matcher found = words.matcher(reading.text());
      while (found.find()) {
        int first = reading.cells()[found.start()];
        int last = reading.cells()[found.end() - 1];
        if (taken.stream().noneMatch(t -> first <= t[1] && last >= t[0])) {
          taken.add(new int[] {first, last});
          String instead = reading.hidden().get(found.start()) ? MARK : mark;
          edits.add(new ShownText.Edit(reading, found.start(), found.end(), instead));
        }
      }
    }
    return edits;
  }
}
