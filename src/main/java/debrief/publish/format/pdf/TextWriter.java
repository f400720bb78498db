package debrief.publish.format.pdf;

import debrief.publish.format.pdf.type.Face;
import debrief.publish.format.pdf.type.LongWords;
import debrief.publish.format.pdf.type.Run;
import debrief.publish.format.pdf.type.TextStyle;
import debrief.text.block.Span;
import java.text.Bidi;
import java.util.List;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Writes words: each run of letters in the font that has them. */
final class TextWriter {
  /** FOP takes the square of their number to lay out what looks different within one paragraph. */
  private static final int MOST_RUNS = 400;

  /** Likewise of letters: what is longer is several blocks, one below the other. */
  private static final int MOST_LETTERS = 3_000;

  /** What it takes of memory is more than that of its paper. */
  private static final int MOST_IN_A_PARAGRAPH = 10_000;

  private static final float RUN = 1;

  private static final String GOES_ON =
      " … This paragraph goes on in the Markdown, JSON and HTML files of this report.";

  private final Paper paper;

  TextWriter(Paper paper) {
    this.paper = paper;
  }

  /**
   * A block of words.
   *
   * @param role what it is to a screen reader
   * @param width of the column that it stands in, in points
   */
  Element paragraph(Element parent, String role, List<Span> spans, TextStyle look, float width) {
    String style =
        "role: %s; font-family: %s; font-size: %s; color: %s"
            .formatted(role, look.face().font(), Fo.pt(look.size()), look.colour());
    Element block = Fo.add(parent, "block", style);
    words(block, spans, look, width);
    return block;
  }

  /**
   * As {@link #paragraph}.
   *
   * @param properties more of it, as {@link Fo#add} takes them
   */
  Element paragraph(
      Element parent,
      String role,
      List<Span> spans,
      TextStyle look,
      float width,
      String properties) {
    return Fo.set(paragraph(parent, role, spans, look, width), properties);
  }

  private void words(Element block, List<Span> spans, TextStyle look, float width) {
    String text = spans.stream().map(Span::text).collect(Collectors.joining());
    boolean rightToLeft = isRightToLeft(text);
    Element line = line(block, rightToLeft);
    double length = 0;
    int runs = 0;
    int letters = 0;
    for (Span span : LongWords.breakable(paper.fonts, spans, look, width)) {
      TextStyle own = look.of(span);
      length += own.size() * paper.fonts.width(span.text(), own.face());
      Element inline = inline(line, own, look);
      for (Run run : runs(span.text(), own.face())) {
        letters += run.text().length();
        if (letters > MOST_LETTERS || runs % MOST_RUNS == MOST_RUNS - 1) {
          line = line(Fo.add(block, "block", "role: Span"), rightToLeft);
          inline = inline(line, own, look);
          letters = run.text().length();
        }
        run(inline, run, own.face());
        paper.use(RUN);
        runs++;
        if (runs >= MOST_IN_A_PARAGRAPH) {
          run(line, new Run(GOES_ON, look.face().font(), false), look.face());
          return;
        }
      }
    }
    paper.use((1 + Math.floor(length / width)) * look.size() * Paper.LEADING);
  }

  private List<Run> runs(String text, Face face) {
    return paper.fonts.runs(text, face).stream()
        .flatMap(run -> run.pieces(MOST_LETTERS).stream())
        .toList();
  }

  private static Element line(Element block, boolean rightToLeft) {
    if (!rightToLeft) {
      return block;
    }
    block.setAttribute("text-align", "end");
    return Fo.add(block, "bidi-override", "direction: rtl; unicode-bidi: embed");
  }

  private static boolean isRightToLeft(String text) {
    return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
        && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
  }

  private static Element inline(Element line, TextStyle own, TextStyle around) {
    Element inline = line;
    String href = own.href();
    if (href != null) {
      inline = Fo.add(line, "basic-link", "text-decoration: underline; color: " + own.colour());
      inline.setAttribute("external-destination", href);
      Fo.describe(inline, href);
    }
    if (own.face() != around.face() || own.size() != around.size() || own.struck()) {
      inline =
          Fo.add(
              inline,
              "inline",
              "font-family: " + own.face().font() + "; font-size: " + Fo.pt(own.size()));
      if (own.shift() != 0) {
        inline.setAttribute("baseline-shift", own.shift() > 0 ? "super" : "sub");
      }
      if (own.struck()) {
        inline.setAttribute("text-decoration", "line-through");
      }
    }
    return inline;
  }

  /** Words that look alike. */
  void runs(Element inline, String text, Face face) {
    for (Run run : paper.fonts.runs(text, face)) {
      run(inline, run, face);
      paper.use(RUN);
    }
  }

  private static void run(Element inline, Run run, Face face) {
    if (run.font().equals(face.font())) {
      Fo.text(inline, run.text());
      return;
    }
    Element other = Fo.add(inline, "inline", "font-family: " + run.font());
    // It has no hyphen, which FOP looks for though nothing is hyphenated.
    char first = run.text().charAt(0);
    other.setAttribute(
        "hyphenation-character", Character.isSurrogate(first) ? "0" : String.valueOf(first));
    if (run.isArabic()) {
      // DejaVu tells how letters join for Urdu and others; FOP reads nothing for Arabic itself.
      other.setAttribute("script", "arab");
      other.setAttribute("language", "URD");
    }
    Fo.text(other, run.text());
  }
}
