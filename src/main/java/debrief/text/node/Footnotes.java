package debrief.text.node;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * The notes of one document in the order in which they are told: as the text asks for them, then as
 * the notes themselves do, then those that nobody asks for, since no word of a writer is dropped.
 */
public final class Footnotes {
  /**
   * A note.
   *
   * @param number from 1
   * @param source the reference that it leads back to; null where nothing leads to it, or only from
   *     within links, which hold no other link
   */
  public record Note(
      FootnoteDefinition definition, int number, @Nullable FootnoteReference source) {}

  private final DefinitionMap<FootnoteDefinition> labels =
      new DefinitionMap<>(FootnoteDefinition.class);
  private final List<FootnoteDefinition> written = new ArrayList<>();
  private final Map<FootnoteDefinition, Integer> numbers = new LinkedHashMap<>();
  private final Map<FootnoteDefinition, FootnoteReference> sources = new HashMap<>();

  private Footnotes() {}

  /** Those of a document that has passed the limits of depth. */
  public static Footnotes in(Node document) {
    Footnotes found = new Footnotes();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomBlock block) {
            if (block instanceof FootnoteDefinition definition) {
              found.written.add(definition);
              found.labels.putIfAbsent(definition.getLabel(), definition);
            }
            visitChildren(block);
          }
        });
    if (!found.written.isEmpty()) {
      found.number(document);
    }
    return found;
  }

  private void number(Node document) {
    Deque<Node> unread = new ArrayDeque<>(List.of(document));
    while (!unread.isEmpty()) {
      for (FootnoteReference reference : references(unread.removeFirst())) {
        FootnoteDefinition definition = labels.get(reference.getLabel());
        if (definition == null) {
          continue;
        }
        if (numbers.putIfAbsent(definition, numbers.size() + 1) == null) {
          unread.add(definition);
        }
        if (!isInsideLink(reference)) {
          sources.putIfAbsent(definition, reference);
        }
      }
    }
    written.forEach(definition -> numbers.putIfAbsent(definition, numbers.size() + 1));
  }

  /** Those below a node, but not those in notes below it. */
  private static List<FootnoteReference> references(Node root) {
    List<FootnoteReference> found = new ArrayList<>();
    root.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomBlock block) {
            if (block == root || !(block instanceof FootnoteDefinition)) {
              visitChildren(block);
            }
          }

          @Override
          public void visit(CustomNode node) {
            if (node instanceof FootnoteReference reference) {
              found.add(reference);
            }
            visitChildren(node);
          }
        });
    return found;
  }

  /** In the order of their numbers. */
  public List<Note> notes() {
    return numbers.entrySet().stream()
        .map(e -> new Note(e.getKey(), e.getValue(), sources.get(e.getKey())))
        .toList();
  }

  /** The note that a reference of this document leads to. */
  public Note of(FootnoteReference reference) {
    FootnoteDefinition definition = labels.get(reference.getLabel());
    Integer number = definition == null ? null : numbers.get(definition);
    if (definition == null || number == null) {
      throw new IllegalArgumentException("no reference of this document");
    }
    return new Note(definition, number, sources.get(definition));
  }

  /** Whether a node stands in the words of a link or an image. */
  public static boolean isInsideLink(Node node) {
    for (Node above = node.getParent(); above != null; above = above.getParent()) {
      if (above instanceof Link || above instanceof Image) {
        return true;
      }
    }
    return false;
  }
}
