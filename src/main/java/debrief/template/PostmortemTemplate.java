package debrief.template;

import java.util.List;

/**
 * A way to tell an incident.
 *
 * @param key as in the API: {@code near-miss}
 * @param summary what it is, in a sentence
 * @param suits when to choose it
 * @param minutes about how long it takes one writer
 */
public record PostmortemTemplate(
    String key,
    String name,
    String summary,
    String suits,
    int minutes,
    List<TemplateSection> sections) {

  public PostmortemTemplate {
    sections = List.copyOf(sections);
  }
}
