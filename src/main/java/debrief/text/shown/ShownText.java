package debrief.text.shown;

import debrief.text.Markdown;
import debrief.text.node.MarkdownExtensions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A Markdown text as it is shown, and whatever of its source is not shown but leaves with it. Made
 * in time that grows with its length; a text that {@link Markdown#refusal} refuses is shown as it
 * was typed.
 */
public final class ShownText {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(MarkdownExtensions.ALL)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private final String source;
  private final Cells cells = new Cells();
  private final List<int[]> overrides = new ArrayList<>();
  private List<ShownReader.Container> containers = List.of();

  private ShownText(String source) {
    this.source = source;
  }

  public static ShownText of(String markdown) {
    ShownText shown = new ShownText(markdown);
    if (Markdown.refusal(markdown).isPresent()) {
      int[] places = new int[markdown.length()];
      for (int i = 0; i < places.length; i++) {
        places[i] = i;
      }
      new SourceLetters(shown.cells, shown.overrides).add(markdown, places, 0, false, true);
      return shown;
    }
    Node document = PARSER.parse(markdown);
    ShownReader reader = new ShownReader(markdown, shown.cells, shown.overrides);
    document.accept(reader);
    shown.containers = reader.containers;
    shown.containers.sort(Comparator.comparingInt(ShownReader.Container::first));
    return shown;
  }

  /**
   * Whether a text may show other words than stand in it: cheap, and true too often. Where it is
   * false, looking at the source is enough.
   */
  public static boolean mayDiffer(String markdown) {
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      if (c == '&' || c == '\\' || c == '<' || c == '%' || Folding.changes(c)) {
        return true;
      }
      if ("*_~`[]".indexOf(c) >= 0 && i > 0 && Character.isLetterOrDigit(markdown.charAt(i - 1))) {
        int next = i;
        while (next < markdown.length() && "*_~`[]".indexOf(markdown.charAt(next)) >= 0) {
          next++;
        }
        boolean goesOn =
            next < markdown.length()
                && (Character.isLetterOrDigit(markdown.charAt(next))
                    || "(^".indexOf(markdown.charAt(next)) >= 0);
        if (goesOn) {
          return true;
        }
        i = next - 1;
      }
    }
    return false;
  }

  /**
   * The letters in one way of reading them.
   *
   * @param text what is read
   * @param cells for each character its place in the whole
   * @param hidden those that stand in code, addresses, tags and the like
   */
  public record Reading(String text, int[] cells, BitSet hidden) {}

  /**
   * The ways of reading it: with a blank where a tag stands; across tags, and across marks that
   * stand within a word; the same with the low lines that bind the words of a name.
   */
  public List<Reading> readings() {
    return List.of(reading(false, false), reading(true, false), reading(true, true));
  }

  private Reading reading(boolean joined, boolean lowLines) {
    StringBuilder text = new StringBuilder(cells.size());
    int[] places = new int[cells.size()];
    BitSet hidden = new BitSet();
    for (int i = 0; i < cells.size(); i++) {
      boolean left = cells.tags.get(i) || (cells.marks.get(i) && isInWord(i));
      boolean binds =
          lowLines
              && cells.text.charAt(i) == '_'
              && text.length() > 0
              && text.charAt(text.length() - 1) != '_';
      if (!joined || !left || binds) {
        hidden.set(text.length(), cells.hidden.get(i));
        places[text.length()] = i;
        text.append(cells.text.charAt(i));
      }
    }
    return new Reading(text.toString(), places, hidden);
  }

  private boolean isInWord(int mark) {
    int before = mark - 1;
    while (before >= 0
        && (cells.marks.get(before) || cells.tags.get(before))
        && mark - before < 8) {
      before--;
    }
    int after = mark + 1;
    while (after < cells.size()
        && (cells.marks.get(after) || cells.tags.get(after))
        && after - mark < 8) {
      after++;
    }
    return before >= 0
        && after < cells.size()
        && isLetter(cells.text.charAt(before))
        && isLetter(cells.text.charAt(after));
  }

  /** A letter, half of one, or an accent on one. */
  private static boolean isLetter(char c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /**
   * Other words for letters of a reading.
   *
   * @param start in the reading's text
   * @param end behind the last of them
   */
  public record Edit(Reading reading, int start, int end, String words) {}

  /** The source with these edits; of two that overlap the first counts. */
  public String with(List<Edit> edits) {
    List<Cut> cuts = new ArrayList<>();
    overrides.forEach(stretch -> cuts.add(new Cut(stretch[0], stretch[1], "")));
    for (Edit edit : edits) {
      cut(edit.reading.cells[edit.start], edit.reading.cells[edit.end - 1], edit.words, cuts);
    }
    cuts.sort(Comparator.comparingInt(Cut::from).thenComparing(Cut::to, Comparator.reverseOrder()));
    StringBuilder written = new StringBuilder(source.length());
    int at = 0;
    for (Cut cut : cuts) {
      if (cut.from >= at) {
        written.append(source, at, cut.from).append(cut.words);
        at = cut.to;
      }
    }
    return written.append(source, at, source.length()).toString();
  }

  private record Cut(int from, int to, String words) {}

  private void cut(int start, int end, String words, List<Cut> cuts) {
    int first = start;
    int last = end;
    while (first < last && cells.from(first) == Cells.NOWHERE) {
      first++;
    }
    while (last > first && cells.from(last) == Cells.NOWHERE) {
      last--;
    }
    if (cells.from(first) == Cells.NOWHERE) {
      return;
    }
    int from = cells.from(first);
    if (cells.group(first) == cells.group(last) && cells.to(last) > from) {
      cuts.add(new Cut(from, cells.to(last), words));
      return;
    }
    // The marks round the rest stay, so that none loses its partner; one that is left empty goes.
    cuts.add(new Cut(from, cells.to(first), words));
    for (int cell = first + 1; cell <= last; cell++) {
      if (cells.from(cell) != Cells.NOWHERE && !cells.tags.get(cell) && cells.from(cell) > from) {
        cuts.add(new Cut(cells.from(cell), cells.to(cell), ""));
      }
    }
    for (int i = firstFrom(first + 1); i < containers.size(); i++) {
      ShownReader.Container inside = containers.get(i);
      if (inside.first() > last) {
        return;
      }
      if (inside.end() <= last + 1 && inside.end() > inside.first()) {
        cuts.add(new Cut(inside.from(), inside.to(), ""));
      }
    }
  }

  private int firstFrom(int cell) {
    int low = 0;
    int high = containers.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (containers.get(middle).first() < cell) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
