package debrief.text;

import debrief.text.node.FootnoteLabels;
import debrief.text.node.TakenLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;

/**
 * Markdown as people write it, turned into HTML that is safe and valid, into plain words, or
 * refused.
 */
public final class Markdown {
  private static final Pattern NOTE = Pattern.compile("\\[\\^([^\\[\\]\\s]++)](:)?");

  private Markdown() {}

  /** Safe HTML; headings keep the level that their writer gave them. */
  public static String html(String markdown) {
    return html(markdown, 0);
  }

  /**
   * Safe HTML whose highest heading is {@code headingLevel} and in which no level is skipped, so
   * that a text can stand below a heading of the page around it. Text that {@link #refusal} refuses
   * is shown as it was typed.
   */
  public static String html(String markdown, int headingLevel) {
    return html(markdown, headingLevel, "");
  }

  /**
   * The same with links between the text and its footnotes.
   *
   * @param anchor lower case letters, digits and hyphens, given to no other text of the page
   */
  public static String html(String markdown, int headingLevel, String anchor) {
    String text = clean(markdown);
    MarkdownSource source = MarkdownSource.read(text);
    if (source.refusal() != null || source.document() == null) {
      return SafeHtml.typed(text);
    }
    return SafeHtml.of(source.document(), headingLevel, anchor);
  }

  /** The same of a text whose line ends are seen, as in a note that was typed in a hurry. */
  public static String htmlByLine(String markdown, int headingLevel) {
    String text = clean(markdown);
    MarkdownSource source = MarkdownSource.read(text);
    if (source.refusal() != null || source.document() == null) {
      return SafeHtml.typed(text);
    }
    source.document().accept(new LineEnds());
    return SafeHtml.of(source.document(), headingLevel, "");
  }

  private static final class LineEnds extends AbstractVisitor {
    @Override
    public void visit(SoftLineBreak end) {
      end.insertAfter(new HardLineBreak());
      end.unlink();
    }
  }

  /**
   * Why this text cannot be shown as Markdown, as a sentence for its writer; empty for every text
   * that a person would write.
   */
  public static Optional<String> refusal(String markdown) {
    String text = clean(markdown);
    return Shallow.is(text)
        ? Optional.empty()
        : Optional.ofNullable(MarkdownSource.read(text).refusal());
  }

  /**
   * With numbers in place of the labels of footnotes that are words, which may be names that are
   * shown nowhere.
   */
  public static String withNumberedNotes(String markdown) {
    return markdown.contains("[^")
            && markdown.contains("]:")
            && MarkdownSource.read(markdown).refusal() == null
        ? FootnoteLabels.numbered(markdown)
        : markdown;
  }

  /**
   * With labels of footnotes that no text before it in the same file has; what only looks like one
   * leads to no note of another text.
   *
   * @param taken the labels of the file so far; those of this text are added
   */
  public static String withDistinctNotes(String markdown, TakenLabels taken) {
    return markdown.contains("[^") && MarkdownSource.read(markdown).refusal() == null
        ? FootnoteLabels.distinct(markdown, taken)
        : markdown;
  }

  /** The words without the marks; blocks are separated by line ends. */
  public static String plain(String markdown) {
    String text = clean(markdown);
    Node document = MarkdownSource.read(text).document();
    return document == null ? text.strip() : PlainText.of(document);
  }

  /**
   * The first words, at most {@code max} characters with the ellipsis, never half a word unless the
   * first alone is longer.
   */
  public static String excerpt(String markdown, int max) {
    // Enough of the source for the wanted words and their marks: a long report costs what a short
    // one costs.
    String head =
        markdown.length() > max * 20 + 4000 ? markdown.substring(0, max * 20 + 4000) : markdown;
    String words = plain(head + farNotes(head, markdown)).replaceAll("\\s+", " ").strip();
    boolean whole = words.length() <= max && head.length() == markdown.length();
    if (whole || max < 1) {
      return whole ? words : "";
    }
    int end = Math.min(max - 1, words.length());
    int space = words.lastIndexOf(' ', end);
    int cut = space > 0 && end < words.length() ? space : end;
    if (cut > 0 && cut < words.length() && Character.isHighSurrogate(words.charAt(cut - 1))) {
      cut--;
    }
    return words.substring(0, cut).replaceAll("[\\s,;:.–—-]+$", "") + "…";
  }

  /** Notes without words for the references that a cut has parted from theirs. */
  private static String farNotes(String head, String markdown) {
    if (head.length() == markdown.length() || !head.contains("[^")) {
      return "";
    }
    Set<String> asked =
        NOTE.matcher(head).results().map(found -> found.group(1)).collect(Collectors.toSet());
    return NOTE.matcher(markdown.substring(head.length()))
        .results()
        .filter(found -> found.group(2) != null && asked.remove(found.group(1)))
        .map(found -> "\n\n" + found.group())
        .collect(Collectors.joining());
  }

  /**
   * Null bytes, control characters and halves of surrogate pairs have no meaning in a text and are
   * an error in HTML.
   */
  static String clean(String text) {
    if (text.chars().noneMatch(Markdown::suspicious)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            point ->
                point == '\n' || point == '\t' || point == '\r' || !Character.isISOControl(point))
        .map(point -> point == 0xFEFF ? ' ' : illegal(point) ? 0xFFFD : point)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean suspicious(int unit) {
    boolean control = (unit < ' ' && unit != '\n' && unit != '\t') || (unit >= 0x7F && unit < 0xA0);
    return control || unit >= 0xD800;
  }

  private static boolean illegal(int point) {
    boolean nonCharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    boolean halfPair = point >= 0xD800 && point <= 0xDFFF;
    return nonCharacter || halfPair;
  }

  /** Paragraphs of a text that is not Markdown. */
  static List<String> paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : text.split("\\n[ \\t\\r]*\\n", -1)) {
      if (!paragraph.isBlank()) {
        paragraphs.add(paragraph.strip());
      }
    }
    return paragraphs;
  }
}
