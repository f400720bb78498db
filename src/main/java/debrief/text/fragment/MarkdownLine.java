package debrief.text.fragment;

import java.util.regex.Pattern;

/** One line of plain words, written so that Markdown shows exactly these words. */
public final class MarkdownLine {
  private static final Pattern ESCAPED = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");
  private static final Pattern ENTITY = Pattern.compile("&#?\\w{1,40};.*", Pattern.DOTALL);
  private static final Pattern CLOSING = Pattern.compile("(?<=^|[ \\t])#+[ \\t]*$");
  private static final Pattern BLOCK =
      Pattern.compile("(?:#{1,6}|[-+])(?=\\s|$)|>|=+\\s*$|-(?=[-\\s]*$)");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})([.)])(?=\\s|$)");

  private MarkdownLine() {}

  /** For a place behind other words of its line, as behind the mark of a heading. */
  public static String escaped(String words) {
    boolean struck = words.indexOf('~') != words.lastIndexOf('~');
    StringBuilder line = new StringBuilder(words.length() + 8);
    for (int i = 0; i < words.length(); i++) {
      if (isMark(words, i, struck)) {
        line.append('\\');
      }
      line.append(words.charAt(i));
    }
    return CLOSING.matcher(line).replaceAll(end -> end.group().replace("#", "\\\\#"));
  }

  /** For a paragraph of its own. */
  public static String paragraph(String words) {
    String line = escaped(words.stripLeading());
    if (BLOCK.matcher(line).lookingAt()) {
      return "\\" + line;
    }
    return NUMBER.matcher(line).lookingAt() ? NUMBER.matcher(line).replaceFirst("$1\\\\$2") : line;
  }

  /** The words of an escaped line. */
  public static String plain(String line) {
    return ESCAPED.matcher(line).replaceAll("$1");
  }

  private static boolean isMark(String words, int at, boolean struck) {
    char before = at == 0 ? ' ' : words.charAt(at - 1);
    char next = at + 1 == words.length() ? ' ' : words.charAt(at + 1);
    return switch (words.charAt(at)) {
      case '\\', '`', '*', '[' -> true;
      case '_' -> !Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(next);
      case '<' -> Character.isLetter(next) || next == '/' || next == '!' || next == '?';
      case '~' -> struck;
      case '&' -> ENTITY.matcher(words).region(at, words.length()).matches();
      default -> false;
    };
  }
}
