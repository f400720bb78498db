package debrief.text.node;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Gives the footnotes of a text other labels; nothing else of its source changes. */
public final class FootnoteLabels {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(MarkdownExtensions.ALL)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  /** A stretch of source, {@code [^} and {@code ]} included, and the note that it means. */
  private record Label(int from, int to, Footnotes.Note note) {}

  private FootnoteLabels() {}

  /**
   * With numbers where a label is a word: it may be a name, and is shown nowhere but in the source.
   *
   * @param markdown that has passed the limits of depth
   */
  public static String numbered(String markdown) {
    List<Label> labels = labels(markdown);
    boolean numbers =
        labels.stream()
            .map(label -> label.note.definition().getLabel())
            .allMatch(label -> label.chars().allMatch(c -> c >= '0' && c <= '9'));
    return numbers ? markdown : written(markdown, labels, note -> String.valueOf(note.number()));
  }

  /**
   * With labels that no other text of the same file has.
   *
   * @param markdown that has passed the limits of depth
   * @param taken the labels of the file so far, to which those of this text are added
   */
  public static String distinct(String markdown, Set<String> taken) {
    Map<Footnotes.Note, String> chosen = new HashMap<>();
    return written(
        markdown,
        labels(markdown),
        note -> chosen.computeIfAbsent(note, n -> free(n.definition().getLabel(), taken)));
  }

  private static String free(String label, Set<String> taken) {
    String free = label;
    // Capitals make no other label.
    for (int i = 2; !taken.add(free.toUpperCase(Locale.ROOT)); i++) {
      free = label + "-" + i;
    }
    return free;
  }

  private static String written(
      String markdown, List<Label> labels, Function<Footnotes.Note, String> name) {
    StringBuilder out = new StringBuilder(markdown.length());
    int at = 0;
    for (Label label : labels) {
      out.append(markdown, at, label.from).append("[^").append(name.apply(label.note)).append(']');
      at = label.to;
    }
    return out.append(markdown, at, markdown.length()).toString();
  }

  private static List<Label> labels(String markdown) {
    Node document = PARSER.parse(markdown);
    Footnotes footnotes = Footnotes.in(document);
    Map<FootnoteDefinition, Footnotes.Note> notes = new HashMap<>();
    footnotes.notes().forEach(note -> notes.put(note.definition(), note));
    List<Label> labels = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomBlock block) {
            Footnotes.Note note = block instanceof FootnoteDefinition d ? notes.get(d) : null;
            if (note != null) {
              labels.add(label(markdown, block, note));
            }
            visitChildren(block);
          }

          @Override
          public void visit(CustomNode node) {
            if (node instanceof FootnoteReference reference) {
              labels.add(label(markdown, node, footnotes.of(reference)));
            }
            visitChildren(node);
          }
        });
    labels.sort(Comparator.comparingInt(Label::from));
    return labels;
  }

  private static Label label(String markdown, Node node, Footnotes.Note note) {
    int from = markdown.indexOf("[^", node.getSourceSpans().get(0).getInputIndex());
    return new Label(from, markdown.indexOf(']', from) + 1, note);
  }
}
