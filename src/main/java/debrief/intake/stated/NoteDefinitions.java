package debrief.intake.stated;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The footnotes of a document, each of which goes where it is asked for. */
final class NoteDefinitions {
  private static final Pattern BEGIN = Pattern.compile(" {0,3}\\[\\^([^\\]\\s]{1,80})]:.*");
  private static final Pattern USE = Pattern.compile("\\[\\^([^\\]\\s]{1,80})](?!:)");

  private final Map<String, String> notes = new LinkedHashMap<>();
  private final String rest;

  NoteDefinitions(String document) {
    if (!document.contains("[^")) {
      rest = document;
      return;
    }
    Set<String> asked = asked(document);
    StringBuilder kept = new StringBuilder(document.length());
    String open = null;
    for (String line : document.split("\n", -1)) {
      Matcher begin = BEGIN.matcher(line);
      if (begin.matches() && asked.contains(key(begin.group(1)))) {
        open = key(begin.group(1));
        // Of two notes with one label the first is meant, and none is lost.
        notes.merge(open, line.strip(), (one, two) -> one + "\n\n" + two);
      } else if (open != null && (line.startsWith("    ") || line.startsWith("\t"))) {
        notes.merge(open, line, (one, two) -> one + "\n" + two);
      } else {
        open = line.isBlank() ? open : null;
        kept.append(line).append('\n');
      }
    }
    rest = kept.substring(0, Math.max(0, kept.length() - 1));
  }

  /** The document without the notes that it asks for. */
  String rest() {
    return rest;
  }

  private static Set<String> asked(String text) {
    Set<String> asked = new LinkedHashSet<>();
    Matcher use = USE.matcher(text);
    while (use.find()) {
      asked.add(key(use.group(1)));
    }
    return asked;
  }

  /** The text with the notes that it asks for, and those that they ask for. */
  String complete(String text) {
    if (notes.isEmpty()) {
      return text;
    }
    StringBuilder written = new StringBuilder(text);
    Deque<String> asked = new ArrayDeque<>(asked(text));
    Set<String> told = new HashSet<>();
    text.lines()
        .map(BEGIN::matcher)
        .filter(Matcher::matches)
        .forEach(begin -> told.add(key(begin.group(1))));
    while (!asked.isEmpty()) {
      String label = asked.removeFirst();
      String note = notes.get(label);
      if (note != null && told.add(label)) {
        written.append("\n\n").append(note);
        asked.addAll(asked(note));
      }
    }
    return written.toString();
  }

  private static String key(String label) {
    return label.toLowerCase(Locale.ROOT);
  }
}
