package debrief.publish.format.pdf;

import debrief.publish.format.pdf.type.Face;
import debrief.publish.format.pdf.type.TextStyle;
import debrief.text.block.Blocks;
import debrief.text.block.Span;
import debrief.timeline.Evidence;
import debrief.timeline.TimelineView;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Writes the entries of a timeline, day by day: their times stand in the margin. */
final class TimelineWriter {
  private static final TextStyle TIME = TextStyle.text(10f).in(Face.STRONG);
  private static final TextStyle KIND = TextStyle.text(8f).quiet();
  private static final float APART = 8;

  private final Paper paper;
  private final BlockWriter blocks;

  TimelineWriter(Paper paper, BlockWriter blocks) {
    this.paper = paper;
    this.blocks = blocks;
  }

  void write(PageFlow pages, List<TimelineView.DayGroup<TimelineView.Item>> days) {
    for (TimelineView.DayGroup<TimelineView.Item> day : days) {
      Element section = pages.here();
      blocks.heading(section, 3, List.of(Span.plain(day.day().longDay())), Paper.WIDTH);
      Element list = list(section);
      for (TimelineView.Item item : day.items()) {
        if (paper.isFull()) {
          return;
        }
        entry(list, item);
        if (paper.isSheaf()) {
          list = list(pages.here());
        }
      }
    }
  }

  private static Element list(Element section) {
    return Fo.add(
        section,
        "list-block",
        "start-indent: 0pt; provisional-distance-between-starts: %s; provisional-label-separation: %s"
            .formatted(Fo.pt(Paper.MARGIN), Fo.pt(APART)));
  }

  private void entry(Element list, TimelineView.Item entry) {
    Element item = Fo.add(list, "list-item", "space-after: 9pt");
    Element label = Fo.add(item, "list-item-label", "end-indent: label-end()");
    float narrow = Paper.MARGIN - APART;
    TextWriter text = blocks.text();
    text.paragraph(
        label,
        "Span",
        List.of(Span.plain(entry.when().clock())),
        TIME,
        narrow,
        "line-height: 14pt");
    text.paragraph(
        label, "Span", List.of(Span.plain(entry.label())), KIND, narrow, "line-height: 11pt");
    Element body = Fo.add(item, "list-item-body", "start-indent: body-start()");
    blocks.blocks(() -> body, Blocks.of(entry.text().markup()), Paper.WIDTH);
    TimelineView.Known known = entry.known();
    if (known != null) {
      small(
          body,
          List.of(Span.plain("Known at %s, %s later".formatted(known.text(), known.later()))));
    }
    if (entry.hasEvidence()) {
      small(body, evidence(entry.evidence()));
    }
    if (!body.hasChildNodes()) {
      Fo.add(body, "block");
    }
  }

  private void small(Element body, List<Span> words) {
    blocks.text().paragraph(body, "P", words, BlockWriter.SMALL, Paper.WIDTH, "space-after: 2pt");
  }

  private static List<Span> evidence(List<Evidence> evidence) {
    List<Span> spans = new ArrayList<>();
    for (Evidence link : evidence) {
      spans.add(Span.plain(spans.isEmpty() ? "Evidence: " : ", "));
      spans.add(Span.link(link.label(), link.url()));
    }
    return spans;
  }
}
