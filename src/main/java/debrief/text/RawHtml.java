package debrief.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The few HTML tags that people use inside Markdown. They pass only bare and in pairs; a comment
 * vanishes; anything else, such as a template's {@code <add name here>}, is words to be read. A tag
 * without its partner would swallow what follows, so it is words too.
 */
final class RawHtml {
  private static final Set<String> PAIRED =
      Set.of(
          "sub", "sup", "kbd", "s", "strike", "del", "ins", "u", "b", "i", "em", "strong", "small",
          "mark", "code");
  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z]{1,6})\\s*(/?)>");

  private RawHtml() {}

  /**
   * What each of these neighbouring tags becomes; an empty string for a comment, null for words.
   */
  static Map<Integer, String> accepted(List<String> tags) {
    Map<Integer, String> accepted = new HashMap<>();
    Map<String, Deque<Integer>> open = new HashMap<>();
    List<Integer> stack = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      String tag = tags.get(i);
      if (comment(tag)) {
        accepted.put(i, "");
        continue;
      }
      Matcher parts = TAG.matcher(tag);
      if (!parts.matches()) {
        continue;
      }
      String name = parts.group(2).toLowerCase(Locale.ROOT);
      Deque<Integer> same = open.computeIfAbsent(name, key -> new ArrayDeque<>());
      if (name.equals("br")) {
        accepted.put(i, "<br>");
      } else if (PAIRED.contains(name) && parts.group(1).isEmpty() && parts.group(3).isEmpty()) {
        stack.add(i);
        same.push(i);
      } else if (!same.isEmpty() && !parts.group(1).isEmpty()) {
        int opener = same.pop();
        close(tags, stack, open, opener);
        String safe = name.equals("strike") ? "s" : name;
        accepted.put(opener, "<" + safe + ">");
        accepted.put(i, "</" + safe + ">");
      }
    }
    return accepted;
  }

  /** Tags opened inside a pair that now closes have lost their chance. */
  private static void close(
      List<String> tags, List<Integer> stack, Map<String, Deque<Integer>> open, int opener) {
    while (!stack.isEmpty() && stack.get(stack.size() - 1) >= opener) {
      int index = stack.remove(stack.size() - 1);
      if (index > opener) {
        Matcher parts = TAG.matcher(tags.get(index));
        if (parts.matches()) {
          open.getOrDefault(parts.group(2).toLowerCase(Locale.ROOT), new ArrayDeque<>())
              .remove(index);
        }
      }
    }
  }

  static boolean comment(String html) {
    return html.startsWith("<!--") && html.endsWith("-->");
  }

  /** The words a reader sees of this HTML. */
  static String words(String html) {
    String shown = withoutComments(html).strip();
    Matcher parts = TAG.matcher(shown);
    if (parts.matches()) {
      String name = parts.group(2).toLowerCase(Locale.ROOT);
      return name.equals("br") ? " " : PAIRED.contains(name) ? "" : shown;
    }
    return shown;
  }

  static String withoutComments(String html) {
    StringBuilder kept = new StringBuilder();
    int at = 0;
    while (at < html.length()) {
      int start = html.indexOf("<!--", at);
      int end = start < 0 ? -1 : html.indexOf("-->", start + 4);
      if (end < 0) {
        break;
      }
      kept.append(html, at, start);
      at = end + 3;
    }
    return kept.append(html.substring(at)).toString();
  }
}
