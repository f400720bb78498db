package debrief.noego;

import debrief.noego.language.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Finds an organisation's own phrases among the words of a sentence. */
final class OwnPhrases {
  private static final String WHY =
      "Your organisation asks to look at this phrase again. Say what was seen and done, in words that let others learn from it.";

  private OwnPhrases() {}

  /** Where a phrase stands: first token, and behind the last. */
  record Place(Phrases.Own phrase, int from, int to) {
    String rule() {
      return phrase.category().id() + ".own-phrase";
    }

    String message() {
      return phrase.message() == null || phrase.message().isBlank() ? WHY : phrase.message();
    }

    List<String> instead() {
      return phrase.instead() == null || phrase.instead().isBlank()
          ? List.of()
          : List.of(phrase.instead());
    }
  }

  static List<Place> in(Sentence sentence, Phrases phrases) {
    List<Place> places = new ArrayList<>();
    for (Phrases.Own own : phrases.notice()) {
      String[] words = Phrases.plain(own.phrase()).split(" ", -1);
      for (int at = 0; at < sentence.size(); at++) {
        int end = end(sentence, at, words);
        if (end > at && !sentence.token(at).quoted()) {
          places.add(new Place(own, at, end));
        }
      }
    }
    return places;
  }

  /** Whether the words from start to end lie in a phrase that is to be left alone. */
  static boolean leftAlone(Sentence sentence, Phrases phrases, int start, int end) {
    for (String phrase : phrases.leaveAlone()) {
      String[] words = phrase.split(" ", -1);
      for (int at = 0; at < sentence.size(); at++) {
        int to = end(sentence, at, words);
        if (to > at && sentence.token(at).start() < end && start < sentence.token(to - 1).end()) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Behind the last token of the phrase, or -1; "don't" is one word to a writer and two tokens
   * here.
   */
  private static int end(Sentence sentence, int from, String[] words) {
    int at = from;
    for (String word : words) {
      StringBuilder seen = new StringBuilder();
      while (at < sentence.size() && seen.length() < word.length()) {
        seen.append(Phrases.plain(sentence.token(at).text()));
        at++;
      }
      if (word.isEmpty() || !seen.toString().equals(word)) {
        return -1;
      }
    }
    return at;
  }
}
