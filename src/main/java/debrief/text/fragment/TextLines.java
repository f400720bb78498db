package debrief.text.fragment;

import java.util.ArrayList;
import java.util.List;

/** Lines as Markdown knows them: nothing but a line feed, a carriage return or both ends one. */
public final class TextLines {
  private TextLines() {}

  public static List<String> of(String text) {
    return new ArrayList<>(List.of(text.replaceAll("\\r\\n?", "\n").split("\n", -1)));
  }

  /** Without the blank lines at both ends; what is indented stays so. */
  public static String trimmed(String text) {
    List<String> lines = of(text);
    int from = 0;
    while (from < lines.size() && lines.get(from).isBlank()) {
      from++;
    }
    int to = lines.size();
    while (to > from && lines.get(to - 1).isBlank()) {
      to--;
    }
    return String.join("\n", lines.subList(from, to));
  }
}
