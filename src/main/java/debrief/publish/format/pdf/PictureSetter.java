package debrief.publish.format.pdf;

import debrief.publish.article.PicturePhase;
import debrief.publish.article.TimeAxis;
import debrief.publish.article.TimelineDrawing;
import debrief.publish.article.TimelineMark;
import debrief.publish.format.pdf.type.Face;
import debrief.publish.format.pdf.type.Line;
import debrief.publish.format.pdf.type.TextStyle;
import debrief.text.block.Span;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** Draws the picture of a timeline, line for line as the page does. */
final class PictureSetter {
  private static final float SCALE = Flow.WIDE / 720;

  /** With what stands below it. */
  static final float HEIGHT = 150 * SCALE + 90;

  private static final int EDGE = 0x8a94a0;
  private static final TextStyle LABEL = TextStyle.text(8.5f).coloured(TextStyle.QUIET);

  private final Flow flow;
  private final TextSetter text;
  private float top;

  PictureSetter(Flow flow, TextSetter text) {
    this.flow = flow;
    this.text = text;
  }

  void set(PDStructureElement parent, TimelineDrawing drawing) {
    float cut = drawing.hasPhases() ? 0 : 66;
    float height = (150 - cut) * SCALE;
    flow.need(height + 60);
    top = flow.y() - cut * SCALE;
    PDRectangle box =
        new PDRectangle(Flow.WIDE_LEFT, Sheet.HEIGHT - flow.y() - height, Flow.WIDE, height);
    flow.sheet().mark(Tags.figure(parent, drawing.description(), box));
    flow.sheet().stroke(EDGE, 0.7f, "", x(20), y(100), x(700), y(100));
    drawing.phases().forEach(this::phase);
    drawing.marks().forEach(this::lag);
    drawing.marks().forEach(this::mark);
    drawing.labels().forEach(this::label);
    flow.down(height + 4);
    if (drawing.hasPhases()) {
      legend(parent, drawing.phases());
    }
    caption(parent, drawing);
  }

  private static float x(double units) {
    return Flow.WIDE_LEFT + (float) units * SCALE;
  }

  private float y(double units) {
    return top + (float) units * SCALE;
  }

  private void phase(PicturePhase phase) {
    float x = x(Double.parseDouble(phase.x()));
    float width = Float.parseFloat(phase.width()) * SCALE;
    TextStyle number = LABEL.in(Face.STRONG).coloured(TextStyle.INK);
    words(String.valueOf(phase.number()), number, x, y(18));
    int paper =
        switch (phase.style()) {
          case "detected" -> 0xd5dbee;
          case "acknowledged" -> 0x8d9ccf;
          case "unknown" -> 0xeceff2;
          default -> 0xffffff;
        };
    String dash =
        switch (phase.style()) {
          case "undetected" -> "2 2";
          case "unknown" -> "1 3";
          default -> "";
        };
    float height = 36 * SCALE;
    flow.sheet().fill(paper, x, y(28), width, height);
    float[][] corners = {
      {x, y(28)}, {x + width, y(28)}, {x + width, y(28) + height}, {x, y(28) + height}
    };
    Sheet sheet = flow.sheet().path(TextStyle.INK, 0.9f, dash);
    for (int i = 0; i < corners.length; i++) {
      sheet.point(corners[i][0], corners[i][1]).operator(i == 0 ? "m" : "l");
    }
    sheet.operator("s");
  }

  private void lag(TimelineMark mark) {
    Double known = mark.known();
    if (known != null) {
      flow.sheet()
          .path(TextStyle.INK, 0.9f, "1.4 2")
          .point(x(mark.x()), y(93))
          .operator("m")
          .point(x(mark.x()), y(76))
          .point(x(known), y(76))
          .point(x(known), y(93))
          .operator("c S");
    }
  }

  private void mark(TimelineMark mark) {
    double x = mark.x();
    switch (mark.kind()) {
      case alert -> polygon(true, x, 93, x + 7, 106, x - 7, 106);
      case decision -> polygon(true, x, 92, x + 8, 100, x, 108, x - 8, 100);
      case change -> polygon(false, x, 92, x + 8, 100, x, 108, x - 8, 100);
      case milestone -> flow.sheet().stroke(TextStyle.INK, 2, "", x(x), y(92), x(x), y(108));
      case action -> circle(true, x);
      default -> circle(false, x);
    }
  }

  private void polygon(boolean solid, double... corners) {
    Sheet sheet = outline(solid);
    for (int i = 0; i < corners.length; i += 2) {
      sheet.point(x(corners[i]), y(corners[i + 1])).operator(i == 0 ? "m" : "l");
    }
    sheet.operator("b");
  }

  private Sheet outline(boolean solid) {
    Sheet sheet = flow.sheet().path(TextStyle.INK, 0.9f, "");
    return solid ? sheet : sheet.operator("1 1 1 rg");
  }

  /** Of four curves, as circles are in a PDF. */
  private void circle(boolean solid, double x) {
    double r = 6;
    double k = r * 0.5523;
    Sheet sheet = outline(solid);
    sheet.point(x(x + r), y(100)).operator("m");
    curve(sheet, x + r, 100 + k, x + k, 100 + r, x, 100 + r);
    curve(sheet, x - k, 100 + r, x - r, 100 + k, x - r, 100);
    curve(sheet, x - r, 100 - k, x - k, 100 - r, x, 100 - r);
    curve(sheet, x + k, 100 - r, x + r, 100 - k, x + r, 100);
    sheet.operator("b");
  }

  private void curve(
      Sheet sheet, double x1, double y1, double x2, double y2, double x3, double y3) {
    sheet.point(x(x1), y(y1)).point(x(x2), y(y2)).point(x(x3), y(y3)).operator("c");
  }

  private void label(TimeAxis.Label label) {
    float at = x(Double.parseDouble(label.x()));
    float width = flow.breaker.widths(List.of(Span.plain(label.text())), LABEL)[1];
    float left =
        switch (label.anchor()) {
          case "middle" -> at - width / 2;
          case "end" -> at - width;
          default -> at;
        };
    words(label.text(), LABEL, left, y(136));
  }

  private void words(String words, TextStyle look, float x, float baseline) {
    for (Line line : flow.breaker.lines(List.of(Span.plain(words)), look, Flow.WIDE)) {
      flow.sheet().line(line, x, baseline);
    }
  }

  /** What the numbers of the bar stand for, side by side. */
  private void legend(PDStructureElement parent, List<PicturePhase> phases) {
    PDStructureElement list = Tags.list(parent, true);
    float width = Flow.WIDTH / 4;
    float begin = flow.y();
    float end = begin;
    for (int i = 0; i < phases.size(); i++) {
      PicturePhase phase = phases.get(i);
      PDStructureElement item = Tags.add(list, "LI");
      float x = Flow.LEFT + width * (i % 4);
      flow.moveTo(begin);
      TextStyle number = LABEL.in(Face.STRONG).coloured(TextStyle.INK);
      flow.sheet().mark(Tags.add(item, "Lbl"));
      words(
          String.valueOf(phase.number()),
          number,
          x,
          TextSetter.baseline(begin, TextSetter.leading(LABEL), LABEL.size()));
      List<Span> said = List.of(Span.plain(phase.words() + "\n" + phase.lasting()));
      text.paragraph(Tags.add(item, "LBody"), said, LABEL, x + 10, width - 14);
      end = Math.max(end, flow.y());
    }
    flow.moveTo(end + 4);
  }

  private void caption(PDStructureElement parent, TimelineDrawing drawing) {
    String words =
        "Times in UTC. A dotted line runs from when something happened to when it was known.";
    if (drawing.hasOutside()) {
      words +=
          " %d of the entries below %s outside the picture."
              .formatted(drawing.outside(), drawing.onlyOne() ? "lies" : "lie");
    }
    PDStructureElement element = Tags.add(parent, "Caption");
    text.paragraph(element, List.of(Span.plain(words)), BlockSetter.SMALL, Flow.LEFT, Flow.WIDTH);
  }
}
