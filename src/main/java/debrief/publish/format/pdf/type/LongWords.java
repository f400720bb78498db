package debrief.publish.format.pdf.type;

import debrief.text.block.Span;
import java.util.ArrayList;
import java.util.List;

/** A word that is wider than its column may end anywhere: otherwise it would run off the page. */
public final class LongWords {
  /** From here on in Unicode a line may end beside most letters. */
  private static final int FIRST_IDEOGRAPH = 0x2E80;

  /** A longer one has fewer such places: what is no word at all need not fill its lines. */
  private static final int LONG = 400;

  private final Fonts fonts;
  private final float width;
  private final List<StringBuilder> texts = new ArrayList<>();

  /** Where the word that is being read began: its span, and the place in it. */
  private int span;

  private int from;
  private float word;

  private LongWords(Fonts fonts, float width) {
    this.fonts = fonts;
    this.width = width;
  }

  /**
   * The same words, with places where a line may end in those that are too wide.
   *
   * @param width of the column, in points
   */
  public static List<Span> breakable(Fonts fonts, List<Span> spans, TextStyle look, float width) {
    LongWords words = new LongWords(fonts, width);
    for (Span span : spans) {
      words.read(span.text(), look.of(span));
    }
    words.endWord();
    List<Span> breakable = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      breakable.add(spans.get(i).with(words.texts.get(i).toString()));
    }
    return breakable;
  }

  private void read(String text, TextStyle look) {
    StringBuilder out = new StringBuilder(text.length());
    texts.add(out);
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      boolean ends = Fonts.isBlank(point) || point == '\n' || point >= FIRST_IDEOGRAPH;
      if (ends) {
        endWord();
      }
      out.appendCodePoint(point);
      if (ends) {
        span = texts.size() - 1;
        from = out.length();
      } else {
        word += look.size() * fonts.width(point, look.face());
      }
      at += Character.charCount(point);
    }
  }

  private void endWord() {
    if (word > width) {
      for (int i = span; i < texts.size(); i++) {
        StringBuilder text = texts.get(i);
        int begin = i == span ? from : 0;
        text.replace(begin, text.length(), broken(text.substring(begin)));
      }
    }
    word = 0;
    span = Math.max(0, texts.size() - 1);
    from = texts.isEmpty() ? 0 : texts.get(span).length();
  }

  private static String broken(String word) {
    int every = word.length() > LONG ? 8 : 1;
    StringBuilder broken = new StringBuilder(2 * word.length());
    int letters = 0;
    for (int at = 0; at < word.length(); ) {
      int point = word.codePointAt(at);
      if (letters % every == 0 && Character.getType(point) != Character.NON_SPACING_MARK) {
        broken.append(Fonts.ZERO_WIDTH_SPACE);
      }
      broken.appendCodePoint(point);
      letters++;
      at += Character.charCount(point);
    }
    return broken.toString();
  }
}
