package debrief.noego.rewrite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A sentence in which some words are replaced and all others stay as they are. */
final class SentenceEdit {
  private record Replaced(int from, int to, String words) {}

  private final Wording wording;
  private final List<Replaced> replaced = new ArrayList<>();
  private String end = "";

  SentenceEdit(Wording wording) {
    this.wording = wording;
  }

  /** Words from one place to another become others; none are left out, and none are put in. */
  SentenceEdit put(int from, int to, String words) {
    replaced.add(new Replaced(from, to, words));
    return this;
  }

  /** Behind the last word, before the mark that ends the sentence. */
  SentenceEdit end(String words) {
    end = words;
    return this;
  }

  Optional<String> text() {
    return Optional.of(wording.sentence(Wording.joined(body()) + end));
  }

  private List<String> body() {
    List<String> parts = new ArrayList<>();
    int at = wording.leadEnd();
    replaced.sort(Comparator.comparingInt(Replaced::from));
    for (Replaced one : replaced) {
      add(parts, wording.words(at, one.from()), at);
      parts.add(one.words());
      at = Math.max(at, one.to());
    }
    add(parts, wording.words(at, wording.bodyEnd()), at);
    return parts;
  }

  private void add(List<String> parts, String words, int from) {
    parts.add(parts.isEmpty() ? words : wording.small(words, from));
  }
}
