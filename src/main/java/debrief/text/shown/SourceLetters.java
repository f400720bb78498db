package debrief.text.shown;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.SourceSpan;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of source as letters: entities, escapes and percent signs are what they stand for,
 * letters are folded.
 */
final class SourceLetters {
  private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#[xX][0-9a-fA-F]{1,8}|#[0-9]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?");
  private static final Pattern NUMBER = Pattern.compile("&#([xX]?)([0-9a-fA-F]+)(;?)");
  private static final int MOST_BYTES = 12;

  private final Cells cells;
  private final List<int[]> overrides;
  private String text = "";
  private int[] places = {};

  /**
   * @param overrides receives the stretches that would turn the letters behind them round
   */
  SourceLetters(Cells cells, List<int[]> overrides) {
    this.cells = cells;
    this.overrides = overrides;
  }

  /** Adds stretches of the source as one text, with a line's end between two of them. */
  void add(String source, List<SourceSpan> spans, int group, boolean hidden, boolean escapes) {
    int length = 0;
    for (SourceSpan span : spans) {
      length += span.getLength() + 1;
    }
    StringBuilder letters = new StringBuilder(length);
    int[] at = new int[length];
    for (SourceSpan span : spans) {
      int start = span.getInputIndex();
      int end = Math.min(source.length(), start + span.getLength());
      if (letters.length() > 0) {
        at[letters.length()] = Math.max(0, start - 1);
        letters.append('\n');
      }
      for (int i = start; i < end; i++) {
        at[letters.length()] = i;
        letters.append(source.charAt(i));
      }
    }
    add(letters.toString(), at, group, hidden, escapes);
  }

  /**
   * Adds these characters of the source.
   *
   * @param at where each of them stands
   * @param escapes whether a backslash hides the mark behind it
   */
  void add(String letters, int[] at, int group, boolean hidden, boolean escapes) {
    text = letters;
    places = at;
    int i = 0;
    int first = cells.size();
    while (i < text.length()) {
      char c = text.charAt(i);
      int next = c == '&' ? entity(i, group) : c == '%' ? percent(i, group) : i;
      if (next > i) {
        i = next;
        continue;
      }
      boolean escape =
          c == '\\'
              && escapes
              && i + 1 < text.length()
              && ESCAPABLE.indexOf(text.charAt(i + 1)) >= 0
              && !isEntity(i + 1);
      int start = i;
      i += escape ? 1 : 0;
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      boolean mark = !escape && (c == '\\' || "*_~`".indexOf(c) >= 0);
      cells.marks.set(cells.size(), mark);
      put(point, start, i, group);
    }
    if (hidden) {
      cells.hidden.set(first, cells.size());
    }
  }

  private void put(int point, int start, int end, int group) {
    int from = places[start];
    int to = places[end - 1] + 1;
    if (Folding.isOverride(point)) {
      overrides.add(new int[] {from, to});
    }
    if (Folding.isMark(point) && cells.endsWithLetter()) {
      cells.extend(from, to);
      return;
    }
    String shown = Folding.of(point);
    for (int i = 0; i < shown.length(); i++) {
      cells.add(shown.charAt(i), from, to, group);
    }
  }

  private boolean isEntity(int at) {
    return text.charAt(at) == '&'
        && ENTITY.matcher(text).region(at, Math.min(text.length(), at + 36)).lookingAt();
  }

  private int entity(int start, int group) {
    Matcher matcher = ENTITY.matcher(text).region(start, Math.min(text.length(), start + 36));
    if (!matcher.lookingAt()) {
      return start;
    }
    String entity = matcher.group();
    Matcher number = NUMBER.matcher(entity);
    if (number.matches() && number.group(3).isEmpty()) {
      return unclosed(start, number, group);
    }
    String meant = Parser.unescapeEntities(entity, false);
    if (meant.startsWith("&") && !meant.equals("&")) {
      return start;
    }
    // Without its semicolon an old name may be only the beginning of what was read.
    int same = 0;
    while (same < meant.length() - 1
        && same < entity.length() - 2
        && meant.charAt(meant.length() - 1 - same) == entity.charAt(entity.length() - 1 - same)) {
      same++;
    }
    int end = start + entity.length() - same;
    String letters = meant.substring(0, meant.length() - same);
    letters.codePoints().forEach(point -> put(point, start, end, group));
    return end;
  }

  /** {@code &#81uillon}: as many digits as make a letter. */
  private int unclosed(int start, Matcher number, int group) {
    boolean hex = !number.group(1).isEmpty();
    String digits = number.group(2);
    int before = number.start(2);
    for (int length = digits.length(); length > 1; length--) {
      String some = digits.substring(0, length);
      long point = hex || some.matches("[0-9]+") ? Long.parseLong(some, hex ? 16 : 10) : 0;
      if (point > 0x40 && point < 0x250 && Character.isLetter((int) point)) {
        put((int) point, start, start + before + length, group);
        return start + before + length;
      }
    }
    return start;
  }

  private int percent(int start, int group) {
    List<Byte> bytes = new ArrayList<>();
    int end = start;
    while (end + 2 < text.length()
        && text.charAt(end) == '%'
        && bytes.size() < MOST_BYTES
        && isHex(text.charAt(end + 1))
        && isHex(text.charAt(end + 2))) {
      bytes.add((byte) Integer.parseInt(text.substring(end + 1, end + 3), 16));
      end += 3;
    }
    byte[] all = new byte[bytes.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = bytes.get(i);
    }
    // As many bytes as make whole letters.
    for (int some = all.length; some > 0; some--) {
      String meant = decoded(all, some);
      if (meant != null) {
        int to = start + 3 * some;
        meant.codePoints().forEach(point -> put(point, start, to, group));
        return to;
      }
    }
    return start;
  }

  private static @Nullable String decoded(byte[] bytes, int length) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0 && c < 128;
  }
}
