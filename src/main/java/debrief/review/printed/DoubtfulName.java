package debrief.review.printed;

import debrief.incident.Incident;
import debrief.incident.participant.Participant;
import debrief.language.name.Names;
import debrief.language.name.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A word that stays in what is published and may be a participant's name: Mark, who pushed, or a
 * mark.
 *
 * @param name of the participant
 * @param before what stands in front of the word
 * @param after what stands behind it
 */
public record DoubtfulName(String name, String before, String word, String after) {
  private static final int MOST = 20;
  private static final int AROUND = 60;

  /**
   * @param texts as they would be published, with roles in place of names
   */
  static List<DoubtfulName> in(Incident incident, List<String> texts) {
    Map<String, String> doubtful = new HashMap<>();
    for (Participant participant : incident.participants()) {
      String name = Objects.requireNonNullElse(participant.name(), "");
      for (Word word : Names.words(name, 0, name.length())) {
        if (Names.isOrdinary(word.lower())) {
          doubtful.putIfAbsent(word.lower(), name);
        }
      }
    }
    List<DoubtfulName> found = new ArrayList<>();
    for (String text : doubtful.isEmpty() ? List.<String>of() : texts) {
      for (Word word : Names.words(text, 0, text.length())) {
        String name = doubtful.get(word.lower());
        if (name != null
            && Character.isUpperCase(word.text().codePointAt(0))
            && found.size() < MOST) {
          found.add(at(name, text, word));
        }
      }
    }
    return List.copyOf(found);
  }

  private static DoubtfulName at(String name, String text, Word word) {
    int from = Math.max(0, word.start() - AROUND);
    int to = Math.min(text.length(), word.end() + AROUND);
    return new DoubtfulName(
        name,
        (from > 0 ? "…" : "") + text.substring(from, word.start()),
        word.text(),
        text.substring(word.end(), to) + (to < text.length() ? "…" : ""));
  }
}
