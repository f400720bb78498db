package debrief.review.draft;

import debrief.noego.Finding;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a finding in their surroundings: its sentence, or some of its line.
 *
 * @param before what stands before the words; begins with "…" where it is cut
 * @param words what the finding is about
 * @param after what follows; ends with "…" where it is cut
 */
public record Excerpt(String before, String words, String after) {
  private static final int AROUND = 160;

  /** Between two sentences, and not behind a title. */
  private static final Pattern STOP = Pattern.compile("(?<!\\b(?:Dr|Mr|Ms|Mrs|St))[.!?]\\s+");

  static Excerpt of(String markdown, Finding found) {
    boolean sentence = found.replaceStart() < found.start() || found.end() < found.replaceEnd();
    int line = markdown.indexOf('\n', found.end());
    int first = sentence ? found.replaceStart() : markdown.lastIndexOf('\n', found.start()) + 1;
    int last = sentence ? found.replaceEnd() : line < 0 ? markdown.length() : line;
    int from = found.start() - AROUND <= first ? first : space(markdown, found.start() - AROUND);
    int to = found.end() + AROUND >= last ? last : space(markdown, found.end() + AROUND);
    return new Excerpt(
        (from > first ? "…" : "")
            + markdown.substring(Math.min(from, found.start()), found.start()),
        found.quote(),
        to < last
            ? markdown.substring(found.end(), to) + " …"
            : markdown.substring(found.end(), last));
  }

  /** The sentence of some words, as far as its marks tell; within their line. */
  static Excerpt of(String markdown, int start, int end) {
    int line = markdown.indexOf('\n', end);
    int first = markdown.lastIndexOf('\n', start - 1) + 1;
    int last = line < 0 ? markdown.length() : line;
    Matcher stop = STOP.matcher(markdown).region(first, last);
    while (stop.find()) {
      if (stop.start() >= end) {
        last = stop.start() + 1;
        break;
      }
      first = stop.end() <= start ? stop.end() : first;
    }
    int from = start - AROUND <= first ? first : space(markdown, start - AROUND);
    int to = end + AROUND >= last ? last : space(markdown, end + AROUND);
    return new Excerpt(
        (from > first ? "…" : "") + markdown.substring(Math.min(from, start), start),
        markdown.substring(start, end),
        markdown.substring(end, Math.max(end, to)) + (to < last ? " …" : ""));
  }

  /** The next space, so that no word and no character is cut. */
  private static int space(String markdown, int from) {
    int space = markdown.indexOf(' ', from);
    return space < 0 ? markdown.length() : space;
  }
}
