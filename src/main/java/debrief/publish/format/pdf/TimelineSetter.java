package debrief.publish.format.pdf;

import debrief.publish.format.pdf.type.Face;
import debrief.publish.format.pdf.type.TextStyle;
import debrief.text.block.Blocks;
import debrief.text.block.Span;
import debrief.timeline.Evidence;
import debrief.timeline.TimelineView;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** Sets the entries of a timeline: their times in the margin, day by day. */
final class TimelineSetter {
  private static final TextStyle TIME = TextStyle.text(9.5f).in(Face.STRONG);
  private static final TextStyle KIND = TextStyle.text(8f).coloured(TextStyle.QUIET);

  private final Flow flow;
  private final BlockSetter blocks;

  TimelineSetter(Flow flow, BlockSetter blocks) {
    this.flow = flow;
    this.blocks = blocks;
  }

  void set(PDStructureElement parent, List<TimelineView.DayGroup<TimelineView.Item>> days) {
    for (TimelineView.DayGroup<TimelineView.Item> day : days) {
      blocks.heading(parent, 3, List.of(Span.plain(day.day().longDay())), Flow.LEFT, Flow.WIDTH);
      PDStructureElement list = Tags.list(parent, true);
      for (TimelineView.Item item : day.items()) {
        if (flow.isFull()) {
          return;
        }
        entry(Tags.add(list, "LI"), item);
      }
    }
  }

  private void entry(PDStructureElement item, TimelineView.Item entry) {
    flow.need(3 * TextSetter.leading(BlockSetter.BODY));
    int pages = flow.sheets().size();
    float top = flow.y();
    PDStructureElement label = Tags.add(item, "Lbl");
    blocks.label(label, entry.when().clock() + " ", TIME, Flow.WIDE_LEFT);
    flow.moveTo(top + 12);
    blocks.label(label, entry.label(), KIND, Flow.WIDE_LEFT);
    flow.moveTo(top);
    PDStructureElement body = Tags.add(item, "LBody");
    blocks.blocks(body, Blocks.of(entry.text().markup()), Flow.LEFT, Flow.WIDTH);
    TimelineView.Known known = entry.known();
    if (known != null) {
      small(
          body,
          List.of(Span.plain("Known at %s, %s later".formatted(known.text(), known.later()))));
    }
    if (entry.hasEvidence()) {
      small(body, evidence(entry.evidence()));
    }
    if (flow.sheets().size() == pages) {
      flow.moveTo(Math.max(flow.y(), top + 2 * TextSetter.leading(BlockSetter.BODY)));
    }
    flow.gap(3);
  }

  private void small(PDStructureElement body, List<Span> words) {
    blocks.text().paragraph(Tags.add(body, "P"), words, BlockSetter.SMALL, Flow.LEFT, Flow.WIDTH);
    flow.gap(2);
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
