package debrief.incident.name;

import debrief.language.name.Word;
import java.util.Arrays;

/** Whether a name can stand in a text at all: a quick look before a slow one. */
public final class NamedWords {
  private final String folded;

  public NamedWords(String text) {
    this.folded = Word.folded(text);
  }

  public boolean mayName(String name) {
    return Arrays.stream(name.split("\\s+", -1))
        .filter(word -> word.length() > 1)
        .anyMatch(word -> folded.contains(Word.folded(word)));
  }
}
