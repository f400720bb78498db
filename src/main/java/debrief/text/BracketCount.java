package debrief.text;

import java.util.List;
import java.util.Set;
import org.commonmark.parser.SourceLine;

/**
 * Brackets of one paragraph: how deep they nest, and whether they would cost the parser the square
 * of their number.
 */
final class BracketCount {
  private static final Set<Character> BREAKS = Set.of(' ', '!');
  int deepest;
  boolean dense;

  void count(List<SourceLine> lines) {
    int open = 0;
    int run = 0;
    long openers = 0;
    long links = 0;
    int[] heights = new int[8];
    for (SourceLine line : lines) {
      CharSequence text = line.getContent();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '[') {
          openers++;
          deepest = Math.max(deepest, ++run);
          heights =
              open + 1 < heights.length
                  ? heights
                  : java.util.Arrays.copyOf(heights, heights.length * 2);
          heights[++open] = 0;
        } else if (c == ']') {
          links += i + 1 < text.length() && text.charAt(i + 1) == '(' ? 1 : 0;
          if (open > 0) {
            int height = heights[open--] + 1;
            heights[open] = Math.max(heights[open], height);
            deepest = Math.max(deepest, height);
          }
        }
        run = c == '[' || BREAKS.contains(c) ? run : 0;
      }
    }
    dense |= openers * links > 4_000_000;
  }
}
