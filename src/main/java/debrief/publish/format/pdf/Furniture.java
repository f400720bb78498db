package debrief.publish.format.pdf;

import debrief.publish.format.pdf.type.Letter;
import debrief.publish.format.pdf.type.Line;
import debrief.publish.format.pdf.type.TextStyle;
import debrief.text.block.Span;
import java.util.List;

/** What stands on every page: the title and the edition above, the number of the page below. */
final class Furniture {
  private static final TextStyle QUIET = TextStyle.text(8.5f).coloured(TextStyle.QUIET);
  private static final int RULE = 0xc9d0d8;
  private static final float HEAD = 50;
  private static final float FOOT = 806;

  private final Flow flow;

  Furniture(Flow flow) {
    this.flow = flow;
  }

  /** The first page says its title large, so its head says nothing. */
  void set(String title, String edition) {
    Line right = line(edition, Flow.WIDE);
    float rest = Flow.WIDE - right.width() - 24;
    Line left = cut(title, rest);
    int pages = flow.sheets().size();
    for (int i = 0; i < pages; i++) {
      Sheet sheet = flow.sheets().get(i);
      sheet.artifact();
      if (i > 0) {
        sheet.line(left, Flow.WIDE_LEFT, HEAD);
        sheet.line(right, Flow.WIDE_LEFT + Flow.WIDE - right.width(), HEAD);
        sheet.stroke(
            RULE, 0.5f, "", Flow.WIDE_LEFT, HEAD + 7, Flow.WIDE_LEFT + Flow.WIDE, HEAD + 7);
      }
      Line number = line((i + 1) + " of " + pages, Flow.WIDE);
      sheet.line(number, Flow.WIDE_LEFT + Flow.WIDE - number.width(), FOOT);
    }
  }

  private Line line(String words, float width) {
    List<Line> lines = flow.breaker.lines(List.of(Span.plain(words)), QUIET, width);
    return lines.isEmpty() ? new Line(List.<Letter>of(), 0, 0, false) : lines.get(0);
  }

  /** A title that is longer than the line ends with the last word that fits. */
  private Line cut(String title, float width) {
    float[] widths = flow.breaker.widths(List.of(Span.plain(title)), QUIET);
    if (widths[1] <= width) {
      return line(title, width);
    }
    String fitting = title;
    while (flow.breaker.widths(List.of(Span.plain(fitting + "…")), QUIET)[1] > width
        && !fitting.isEmpty()) {
      int space = fitting.lastIndexOf(' ');
      fitting =
          space > 0 ? fitting.substring(0, space) : fitting.substring(0, fitting.length() / 2);
    }
    return line(fitting + "…", Flow.WIDE);
  }
}
