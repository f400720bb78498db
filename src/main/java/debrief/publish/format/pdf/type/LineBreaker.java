package debrief.publish.format.pdf.type;

import debrief.text.block.Span;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Sets words in lines of a width. */
public final class LineBreaker {
  private final Fonts fonts;

  public LineBreaker(Fonts fonts) {
    this.fonts = fonts;
  }

  /** The lines of a paragraph; a word that is wider than a line is broken where the line ends. */
  public List<Line> lines(List<Span> spans, TextStyle look, float width) {
    StringBuilder text = new StringBuilder();
    List<Letter> letters = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (Span span : spans) {
      String[] parts = span.text().split("\n", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          breakLines(text, letters, width, lines);
          text.setLength(0);
          letters.clear();
        }
        letters.addAll(fonts.letters(parts[i], look.of(span), text.length()));
        text.append(parts[i]);
      }
    }
    breakLines(text, letters, width, lines);
    return lines;
  }

  /** How wide words are at most when no line ends in them, and at least: their longest word. */
  public float[] widths(List<Span> spans, TextStyle look) {
    float whole = 0;
    float longest = 0;
    float word = 0;
    for (Span span : spans) {
      for (Letter letter : fonts.letters(span.text(), look.of(span), 0)) {
        whole += letter.width();
        word = letter.glyph().isBlank() ? 0 : word + letter.width();
        longest = Math.max(longest, word);
      }
    }
    return new float[] {longest, whole};
  }

  /** Lines of code keep their blanks and end wherever the width does. */
  public List<Line> code(String line, TextStyle look, float width) {
    List<Line> lines = new ArrayList<>();
    List<Letter> letters = fonts.letters(line.replace("\t", "    "), look, 0);
    int from = 0;
    float x = 0;
    for (int i = 0; i < letters.size(); i++) {
      float next = letters.get(i).width();
      if (x + next > width && i > from) {
        lines.add(line(letters.subList(from, i), x));
        from = i;
        x = 0;
      }
      x += next;
    }
    lines.add(line(letters.subList(from, letters.size()), x));
    return lines;
  }

  private static Line line(List<Letter> letters, float width) {
    float size = letters.isEmpty() ? 0 : letters.get(0).look().size();
    return new Line(List.copyOf(letters), width, size, false);
  }

  private static void breakLines(
      CharSequence text, List<Letter> letters, float width, List<Line> lines) {
    String whole = text.toString();
    BitSet ends = ends(whole);
    Bidi bidi =
        Bidi.requiresBidi(whole.toCharArray(), 0, whole.length())
            ? new Bidi(whole, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)
            : null;
    int from = 0;
    while (from < letters.size()) {
      int to = end(letters, from, width, ends);
      List<Letter> line = letters.subList(from, to);
      lines.add(
          new Line(
              bidi == null ? List.copyOf(line) : VisualOrder.of(line, bidi),
              width(line),
              (float) line.stream().mapToDouble(l -> l.look().size()).max().orElse(0),
              bidi != null && !bidi.baseIsLeftToRight()));
      from = to;
    }
  }

  /** Before which characters a line may end. */
  private static BitSet ends(String text) {
    BitSet ends = new BitSet(text.length() + 1);
    BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
    words.setText(text);
    for (int at = words.first(); at != BreakIterator.DONE; at = words.next()) {
      ends.set(at);
    }
    return ends;
  }

  private static int end(List<Letter> letters, int from, float width, BitSet ends) {
    float x = 0;
    int last = -1;
    for (int i = from; i < letters.size(); i++) {
      Letter letter = letters.get(i);
      boolean first = i == from || letters.get(i - 1).at() != letter.at();
      if (i > from && first && ends.get(letter.at())) {
        last = i;
      }
      x += letter.width();
      if (x > width && !letter.glyph().isBlank() && i > from) {
        return last > from ? last : i;
      }
    }
    return letters.size();
  }

  private static float width(List<Letter> line) {
    int end = line.size();
    while (end > 0 && line.get(end - 1).glyph().isBlank()) {
      end--;
    }
    float width = 0;
    for (int i = 0; i < end; i++) {
      width += line.get(i).width();
    }
    return width;
  }
}
