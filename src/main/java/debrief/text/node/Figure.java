package debrief.text.node;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** An image that stands alone in its paragraph and has a title, which is its caption. */
public final class Figure extends CustomBlock {
  private final String caption;

  private Figure(String caption) {
    this.caption = caption;
  }

  public String caption() {
    return caption;
  }

  /** Puts one in place of each such paragraph. */
  public static void place(Node document) {
    List<Paragraph> pictures = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Paragraph paragraph) {
            if (paragraph.getFirstChild() instanceof Image image && image.getNext() == null) {
              pictures.add(paragraph);
            }
          }
        });
    pictures.forEach(Figure::replace);
  }

  private static void replace(Paragraph paragraph) {
    if (paragraph.getFirstChild() instanceof Image image
        && image.getTitle() != null
        && !image.getTitle().isBlank()) {
      Figure figure = new Figure(image.getTitle().strip());
      figure.appendChild(image);
      paragraph.insertBefore(figure);
      paragraph.unlink();
    }
  }
}
