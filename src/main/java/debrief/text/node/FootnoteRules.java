package debrief.text.node;

import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Numbers in the text, and the notes at its end. With an anchor, which no other text of the page
 * has, number and note lead to each other.
 */
public final class FootnoteRules implements NodeRenderer {
  private final HtmlNodeRendererContext context;
  private final HtmlWriter out;
  private final String anchor;
  private Footnotes footnotes;

  /**
   * @param anchor empty for notes without links
   */
  public FootnoteRules(HtmlNodeRendererContext context, String anchor) {
    this.context = context;
    this.out = context.getWriter();
    this.anchor = anchor;
    this.footnotes = Footnotes.in(new Paragraph());
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(FootnoteReference.class, FootnoteDefinition.class);
  }

  @Override
  public void beforeRoot(Node document) {
    footnotes = Footnotes.in(document);
  }

  /** A note is told at the end, not where it was written. */
  @Override
  public void render(Node node) {
    if (node instanceof FootnoteReference reference) {
      reference(reference);
    }
  }

  private void reference(FootnoteReference reference) {
    Footnotes.Note note = footnotes.of(reference);
    out.tag("sup", Map.of("class", "footnote-ref"));
    if (anchor.isEmpty() || Footnotes.isInsideLink(reference)) {
      out.text(String.valueOf(note.number()));
    } else {
      String name = name(note);
      String id = note.source() == reference ? " id=\"noteref-" + name + "\"" : "";
      out.raw("<a href=\"#note-" + name + "\"" + id + ">" + note.number() + "</a>");
    }
    out.tag("/sup");
  }

  private String name(Footnotes.Note note) {
    return anchor + "-" + note.number();
  }

  @Override
  public void afterRoot(Node document) {
    if (footnotes.notes().isEmpty()) {
      return;
    }
    out.line();
    out.tag("div", Map.of("class", "footnotes"));
    out.tag("ol");
    footnotes.notes().forEach(this::note);
    out.tag("/ol");
    out.tag("/div");
    out.line();
  }

  private void note(Footnotes.Note note) {
    out.raw(anchor.isEmpty() ? "<li>" : "<li id=\"note-" + name(note) + "\">");
    Node child = note.definition().getFirstChild();
    while (child != null) {
      boolean endsIt = child.getNext() == null && child instanceof Paragraph;
      if (endsIt) {
        out.tag("p");
        children(child);
        back(note);
        out.tag("/p");
      } else {
        context.render(child);
      }
      child = child.getNext();
    }
    if (!(note.definition().getLastChild() instanceof Paragraph)) {
      back(note);
    }
    out.tag("/li");
    out.line();
  }

  private void back(Footnotes.Note note) {
    if (!anchor.isEmpty() && note.source() != null) {
      out.raw(
          " <a class=\"footnote-back\" href=\"#noteref-"
              + name(note)
              + "\" aria-label=\"Back to the text at note "
              + note.number()
              + "\">\u21A9</a>");
    }
  }

  private void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }
}
