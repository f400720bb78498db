package debrief.trust;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One of the seven.
 *
 * @param key as in addresses and in the API: {@code availability}
 * @param definition Markdown
 * @param meanings for every effect, what it means for this principle; Markdown
 * @param questions what to ask of an incident that touched it; Markdown of one line each
 */
public record Principle(
    String key,
    String name,
    String definition,
    Map<Effect, String> meanings,
    List<String> questions) {

  public Principle {
    meanings = Collections.unmodifiableMap(new EnumMap<>(meanings));
    questions = List.copyOf(questions);
  }
}
