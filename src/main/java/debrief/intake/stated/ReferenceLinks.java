package debrief.intake.stated;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The definitions of a document, of links and of footnotes, which each part that uses one gets for
 * itself.
 */
public final class ReferenceLinks {
  private static final Pattern DEFINITION =
      Pattern.compile("(?m)^ {0,3}\\[([^\\]\\n^]{1,80})]:\\s*(\\S{1,2000}.{0,200})$");
  private static final Pattern USE =
      Pattern.compile("\\[([^\\[\\]\\n]{1,200})](?:\\[([^\\]\\n]{0,80})])?(?![(:])");

  private final Map<String, String> definitions = new LinkedHashMap<>();
  private final NoteDefinitions notes;

  public ReferenceLinks(String document) {
    Matcher definition = DEFINITION.matcher(document);
    while (definition.find()) {
      definitions.putIfAbsent(key(definition.group(1)), definition.group().strip());
    }
    notes = new NoteDefinitions(document);
  }

  /** The document without the footnotes that it asks for: they are told where it does. */
  public String withoutNotes() {
    return notes.rest();
  }

  /** The same text with the definitions that it uses and does not hold. */
  public String complete(String text) {
    return notes.complete(withLinks(text));
  }

  private String withLinks(String text) {
    if (definitions.isEmpty()) {
      return text;
    }
    Map<String, String> used = new LinkedHashMap<>();
    Matcher use = USE.matcher(text);
    while (use.find()) {
      boolean named = use.group(2) != null && !use.group(2).isEmpty();
      String key = key(named ? use.group(2) : use.group(1));
      String definition = definitions.get(key);
      if (definition != null && !text.contains(definition)) {
        used.put(key, definition);
      }
    }
    return used.isEmpty() ? text : text + "\n\n" + String.join("\n", used.values());
  }

  private static String key(String label) {
    return label.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
