package debrief.text.node;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Gives the footnotes of a text other labels; nothing else of its source changes. */
public final class FootnoteLabels {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(MarkdownExtensions.ALL)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private static final Pattern BRACKET = Pattern.compile("\\[\\^([^\\[\\]\\s]++)]");

  /** A stretch of source, {@code [^} and {@code ]} included, and the note that it means. */
  private record Label(int from, int to, Footnotes.Note note) {}

  /** What looks like a label and stays as it was typed, since there is no such note. */
  private record Typed(int from, String label) {}

  private record Edit(int from, int to, String words) {}

  private final String markdown;
  private final Footnotes footnotes;
  private final List<Label> labels;
  private final List<Typed> typed;

  private FootnoteLabels(String markdown) {
    this.markdown = markdown;
    Node document = PARSER.parse(markdown);
    footnotes = Footnotes.in(document);
    labels = labels(document);
    typed = typed(document);
  }

  /**
   * With numbers where a label is a word: it may be a name, and is shown nowhere but in the source.
   *
   * @param markdown that has passed the limits of depth
   */
  public static String numbered(String markdown) {
    FootnoteLabels text = new FootnoteLabels(markdown);
    boolean numbers =
        text.labels.stream()
            .map(label -> label.note.definition().getLabel())
            .allMatch(label -> label.chars().allMatch(c -> c >= '0' && c <= '9'));
    if (numbers) {
      return markdown;
    }
    TakenLabels taken = new TakenLabels();
    text.typed.forEach(one -> taken.type(one.label));
    Map<Footnotes.Note, String> chosen = new HashMap<>();
    int number = 0;
    for (Footnotes.Note note : text.footnotes.notes()) {
      do {
        number++;
      } while (taken.isTyped(String.valueOf(number)));
      chosen.put(note, String.valueOf(number));
    }
    return text.written(chosen, List.of());
  }

  /**
   * With labels that no other text of the same file has.
   *
   * @param markdown that has passed the limits of depth
   * @param taken the labels of the file so far, to which those of this text are added
   */
  public static String distinct(String markdown, TakenLabels taken) {
    FootnoteLabels text = new FootnoteLabels(markdown);
    List<Edit> escaped = new ArrayList<>();
    for (Typed one : text.typed) {
      if (taken.isOfNote(one.label)) {
        escaped.add(new Edit(one.from, one.from, "\\"));
      } else {
        taken.type(one.label);
      }
    }
    Map<Footnotes.Note, String> chosen = new HashMap<>();
    for (Label label : text.labels) {
      chosen.computeIfAbsent(label.note, n -> taken.free(n.definition().getLabel()));
    }
    return text.written(chosen, escaped);
  }

  private String written(Map<Footnotes.Note, String> names, List<Edit> more) {
    List<Edit> edits = new ArrayList<>(more);
    for (Label label : labels) {
      edits.add(new Edit(label.from, label.to, "[^" + names.get(label.note) + "]"));
    }
    edits.sort(Comparator.comparingInt(Edit::from));
    StringBuilder out = new StringBuilder(markdown.length());
    int at = 0;
    for (Edit edit : edits) {
      out.append(markdown, at, edit.from).append(edit.words);
      at = edit.to;
    }
    return out.append(markdown, at, markdown.length()).toString();
  }

  private List<Typed> typed(Node document) {
    BitSet words = new BitSet(markdown.length());
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            for (SourceSpan span : text.getSourceSpans()) {
              words.set(span.getInputIndex(), span.getInputIndex() + span.getLength());
            }
          }

          @Override
          public void visit(Link link) {
            // The words of an address are the address.
          }
        });
    List<Typed> typed = new ArrayList<>();
    Matcher bracket = BRACKET.matcher(markdown);
    while (bracket.find()) {
      int from = bracket.start();
      if (words.get(from) && (from == 0 || markdown.charAt(from - 1) != '\\')) {
        typed.add(new Typed(from, bracket.group(1)));
      }
    }
    return typed;
  }

  private List<Label> labels(Node document) {
    Map<FootnoteDefinition, Footnotes.Note> notes = new HashMap<>();
    footnotes.notes().forEach(note -> notes.put(note.definition(), note));
    List<Label> labels = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomBlock block) {
            Footnotes.Note note = block instanceof FootnoteDefinition d ? notes.get(d) : null;
            if (note != null) {
              labels.add(label(block, note));
            }
            visitChildren(block);
          }

          @Override
          public void visit(CustomNode node) {
            if (node instanceof FootnoteReference reference) {
              labels.add(label(node, footnotes.of(reference)));
            }
            visitChildren(node);
          }
        });
    labels.sort(Comparator.comparingInt(Label::from));
    return labels;
  }

  private Label label(Node node, Footnotes.Note note) {
    int from = markdown.indexOf("[^", node.getSourceSpans().get(0).getInputIndex());
    return new Label(from, markdown.indexOf(']', from) + 1, note);
  }
}
