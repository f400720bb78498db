package debrief.publish.format.pdf;

import debrief.publish.article.PicturePhase;
import debrief.publish.article.TimeAxis;
import debrief.publish.article.TimelineDrawing;
import debrief.publish.article.TimelineMark;
import debrief.publish.format.pdf.type.Face;
import debrief.publish.format.pdf.type.TextStyle;
import debrief.text.block.Span;
import debrief.timeline.EntryKind;
import java.util.List;
import org.w3c.dom.Element;

/** Draws the picture of a timeline, line for line as the page does. */
final class PictureWriter {
  private static final String EDGE = "#8a94a0";
  private static final String LETTERS = "13";
  private static final String LINE = "1.3";
  private static final TextStyle LABEL = TextStyle.text(8.5f).quiet();

  private final Paper paper;
  private final TextWriter text;

  PictureWriter(Paper paper, TextWriter text) {
    this.paper = paper;
    this.text = text;
  }

  void write(Element parent, TimelineDrawing drawing) {
    int cut = drawing.hasPhases() ? 0 : 66;
    double height = (150 - cut) * Paper.WIDE / 720.0;
    Element block =
        Fo.add(
            parent,
            "block",
            "role: Div; start-indent: 0pt; line-height: 1; keep-with-next.within-page: always");
    Element object =
        Fo.add(
            block,
            "instream-foreign-object",
            "content-width: " + Fo.pt(Paper.WIDE) + "; content-height: " + Fo.pt(height));
    Fo.describe(object, drawing.description());
    Element svg =
        Fo.svg(
            object,
            "svg",
            "width: 720; height: %d; viewBox: 0 %d 720 %1$d".formatted(150 - cut, cut));
    Fo.svg(svg, "path", "d: M20 100H700; stroke: " + EDGE + "; stroke-width: 1");
    drawing.phases().forEach(phase -> phase(svg, phase));
    drawing.marks().forEach(mark -> lag(svg, mark));
    drawing.marks().forEach(mark -> mark(svg, mark));
    drawing.labels().forEach(label -> label(svg, label));
    paper.use(height);
    if (drawing.hasPhases()) {
      legend(parent, drawing.phases());
    }
    caption(parent, drawing);
  }

  private static void phase(Element svg, PicturePhase phase) {
    Element number = words(svg, phase.x(), "18", Face.STRONG, TextStyle.INK);
    Fo.text(number, String.valueOf(phase.number()));
    String paper =
        switch (phase.style()) {
          case "detected" -> "#d5dbee";
          case "acknowledged" -> "#8d9ccf";
          case "unknown" -> "#eceff2";
          default -> "#ffffff";
        };
    Element bar =
        Fo.svg(
            svg,
            "rect",
            "x: %s; y: 28; width: %s; height: 36; fill: %s; stroke: %s; stroke-width: %s"
                .formatted(phase.x(), phase.width(), paper, TextStyle.INK, LINE));
    switch (phase.style()) {
      case "undetected" -> bar.setAttribute("stroke-dasharray", "3 3");
      case "unknown" -> bar.setAttribute("stroke-dasharray", "1.5 4.5");
      default -> {}
    }
  }

  private static void lag(Element svg, TimelineMark mark) {
    String lag = mark.lag();
    if (lag != null) {
      Element line = shape(svg, lag, false);
      line.setAttribute("fill", "none");
      line.setAttribute("stroke-dasharray", "2.1 3");
    }
  }

  private static void mark(Element svg, TimelineMark mark) {
    String x = String.valueOf(mark.x());
    switch (mark.kind()) {
      case alert -> shape(svg, "M%s 93l7 13h-14z".formatted(x), true);
      case decision -> shape(svg, "M%s 92l8 8-8 8-8-8z".formatted(x), true);
      case change -> shape(svg, "M%s 92l8 8-8 8-8-8z".formatted(x), false);
      case milestone ->
          shape(svg, "M%s 92v16".formatted(x), false).setAttribute("stroke-width", "3");
      default -> {
        Element circle = Fo.svg(svg, "circle", "cx: " + x + "; cy: 100; r: 6");
        outline(circle, mark.kind() == EntryKind.action);
      }
    }
  }

  private static Element shape(Element svg, String path, boolean solid) {
    return outline(Fo.svg(svg, "path", "d: " + path), solid);
  }

  private static Element outline(Element shape, boolean solid) {
    shape.setAttribute("fill", solid ? TextStyle.INK : "#ffffff");
    shape.setAttribute("stroke", TextStyle.INK);
    shape.setAttribute("stroke-width", LINE);
    return shape;
  }

  private static void label(Element svg, TimeAxis.Label label) {
    Element words = words(svg, label.x(), "136", Face.TEXT, TextStyle.QUIET);
    words.setAttribute("text-anchor", label.anchor());
    Fo.text(words, label.text());
  }

  private static Element words(Element svg, String x, String y, Face face, String colour) {
    return Fo.svg(
        svg,
        "text",
        "x: %s; y: %s; font-family: %s; font-size: %s; fill: %s"
            .formatted(x, y, face.font(), LETTERS, colour));
  }

  /** What the numbers of the bar stand for, side by side. */
  private void legend(Element parent, List<PicturePhase> phases) {
    Columns columns = new Columns(paper, text, Paper.WIDTH, 4);
    for (PicturePhase phase : phases) {
      columns.add(
          List.of(Span.strong(phase.number() + " "), Span.plain(phase.words())),
          LABEL,
          List.of(new Columns.Line(phase.lasting(), LABEL)));
    }
    columns.write(parent).setAttribute("keep-with-next.within-page", "always");
  }

  private void caption(Element parent, TimelineDrawing drawing) {
    String words =
        "Times in UTC. A dotted line runs from when something happened to when it was known.";
    if (drawing.hasOutside()) {
      words +=
          " %d of the entries below %s outside the picture."
              .formatted(drawing.outside(), drawing.onlyOne() ? "lies" : "lie");
    }
    text.paragraph(
        parent,
        "Caption",
        List.of(Span.plain(words)),
        BlockWriter.SMALL,
        Paper.WIDTH,
        "space-before: 4pt");
  }
}
