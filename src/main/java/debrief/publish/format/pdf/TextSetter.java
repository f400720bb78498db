package debrief.publish.format.pdf;

import debrief.publish.format.pdf.type.Letter;
import debrief.publish.format.pdf.type.Line;
import debrief.publish.format.pdf.type.TextStyle;
import debrief.text.block.Span;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.jspecify.annotations.Nullable;

/** Sets paragraphs: lines of words, with their links, over as many pages as they take. */
final class TextSetter {
  private static final float LEADING = 1.42f;

  private final Flow flow;

  TextSetter(Flow flow) {
    this.flow = flow;
  }

  static float leading(TextStyle look) {
    return look.size() * LEADING;
  }

  void paragraph(
      PDStructureElement element, List<Span> spans, TextStyle look, float x, float width) {
    lines(element, flow.breaker.lines(spans, look, width), look, x, width);
  }

  /** No page ends with the first line of several, or begins with the last. */
  void lines(PDStructureElement element, List<Line> lines, TextStyle look, float x, float width) {
    float leading = leading(look);
    Links links = new Links(element);
    for (int i = 0; i < lines.size(); i++) {
      int together = lines.size() <= 3 ? lines.size() - i : i == 0 || i == lines.size() - 2 ? 2 : 1;
      flow.need(leading * together);
      Line line = lines.get(i);
      float start = line.fromTheRight() ? x + width - line.width() : x;
      links.set(line, start, flow.y(), leading);
      flow.down(leading);
    }
  }

  static float baseline(float top, float leading, float size) {
    return top + (leading - size) / 2 + size * 0.8f;
  }

  /** Words that belong to one element, and those of them that are links. */
  final class Links {
    private final PDStructureElement element;
    private @Nullable PDStructureElement link;
    private @Nullable String leads;

    Links(PDStructureElement element) {
      this.element = element;
    }

    void set(Line line, float x, float top, float leading) {
      float at = x;
      for (List<Letter> run : Sheet.runs(line)) {
        TextStyle look = run.get(0).look();
        String href = look.href();
        flow.sheet().mark(href == null ? element : link(href));
        float baseline = baseline(top, leading, line.size());
        float end = flow.sheet().letters(run, at, baseline);
        if (href == null) {
          leads = null;
        } else if (link != null) {
          float words = end - at - Line.blanks(run);
          flow.sheet().fill(look.colour(), at, baseline + 1.6f, words, 0.4f);
          annotate(link, href, at, top, words, leading);
        }
        at = end;
      }
    }

    private PDStructureElement link(String href) {
      PDStructureElement known = link;
      if (known == null || !href.equals(leads)) {
        known = Tags.add(element, "Link");
        link = known;
        leads = href;
      }
      return known;
    }
  }

  private void annotate(
      PDStructureElement link, String href, float x, float top, float width, float height) {
    PDAnnotationLink annotation = new PDAnnotationLink();
    annotation.setRectangle(new PDRectangle(x, Sheet.HEIGHT - top - height, width, height));
    annotation.setContents(href);
    annotation.setPrinted(true);
    PDBorderStyleDictionary none = new PDBorderStyleDictionary();
    none.setWidth(0);
    annotation.setBorderStyle(none);
    PDActionURI action = new PDActionURI();
    action.setURI(href);
    annotation.setAction(action);
    try {
      flow.sheet().page().getAnnotations().add(annotation);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    flow.tags.link(link, flow.sheet(), annotation);
  }
}
