package debrief.publish.format.pdf;

import debrief.publish.format.pdf.type.Face;
import debrief.publish.format.pdf.type.TextStyle;
import debrief.text.block.Block;
import debrief.text.block.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;

/** Writes code: its lines keep their blanks and end wherever the width does. */
final class CodeWriter {
  private static final TextStyle CODE = TextStyle.text(8.2f).in(Face.CODE);
  private static final float LEADING = 1.36f;
  private static final float EDGE = 6;
  private static final float SIDE = 8;

  /** A log is looked at on a screen: so many lines of one are some thirty pages. */
  private static final int MOST_LINES = 2000;

  /** So many lines are one to FOP, which takes the square of what is in them. */
  private static final int TOGETHER = 10;

  private final Paper paper;
  private final TextWriter text;

  CodeWriter(Paper paper, TextWriter text) {
    this.paper = paper;
    this.text = text;
  }

  void write(Element parent, Block.Code code, float width) {
    List<String> source = code.text().lines().toList();
    List<String> lines = new ArrayList<>();
    int told = 0;
    while (told < source.size() && lines.size() < MOST_LINES) {
      split(source.get(told).replace("\t", "    "), width - 2 * SIDE, lines);
      told++;
    }
    boolean cut = lines.size() > MOST_LINES;
    set(parent, cut ? lines.subList(0, MOST_LINES) : lines);
    int left = source.size() - told + (cut ? 1 : 0);
    if (left > 0) {
      String note =
          String.format(
              Locale.ENGLISH,
              "This block goes on: %,d more %s in the Markdown, JSON and HTML files of this report.",
              left,
              left == 1 ? "line stands" : "lines stand");
      text.paragraph(
          parent, "P", List.of(Span.plain(note)), BlockWriter.SMALL, width, "space-after: 6pt");
    }
  }

  private void split(String line, float width, List<String> lines) {
    int from = 0;
    float x = 0;
    for (int at = 0; at < line.length(); ) {
      int point = line.codePointAt(at);
      float next = CODE.size() * paper.fonts.width(point, Face.CODE);
      if (x + next > width && at > from) {
        lines.add(line.substring(from, at));
        from = at;
        x = 0;
      }
      x += next;
      at += Character.charCount(point);
    }
    lines.add(line.substring(from));
  }

  private void set(Element parent, List<String> lines) {
    paper.use(lines.size() * CODE.size() * LEADING + 2 * EDGE + BlockWriter.GAP);
    String letters =
        "font-family: %s; font-size: %s; line-height: %s; color: %s"
            .formatted(CODE.face().font(), Fo.pt(CODE.size()), LEADING, CODE.colour());
    String place =
        "padding: %s %s; space-after: %s; start-indent: inherited-property-value(start-indent) + %2$s"
            .formatted(Fo.pt(EDGE), Fo.pt(SIDE), Fo.pt(BlockWriter.GAP));
    Element block =
        Fo.add(
            parent,
            "block",
            "role: P; background-color: #f3f5f7; white-space-collapse: false; wrap-option: no-wrap;"
                + " white-space-treatment: preserve");
    Fo.set(Fo.set(block, letters), place);
    block.setAttribute("end-indent", "inherited-property-value(end-indent) + " + Fo.pt(SIDE));
    for (int from = 0; from < lines.size(); from += TOGETHER) {
      Element part = Fo.add(block, "block", "role: Span");
      List<String> some = lines.subList(from, Math.min(lines.size(), from + TOGETHER));
      text.runs(Fo.add(part, "inline", "role: Code"), String.join("\n", some), Face.CODE);
    }
  }
}
