package debrief.noego;

import debrief.language.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds an organisation's own phrases among the words of a sentence. */
final class OwnPhrases {
  private static final String WHY =
      "Your organisation asks writers to avoid this phrase. Say what was seen and done.";

  private final Map<Character, List<Spoken>> notice = new HashMap<>();
  private final Map<Character, List<Spoken>> alone = new HashMap<>();

  private OwnPhrases() {}

  /**
   * A phrase in its words; without one of the organisation's where it is to be left alone.
   *
   * @param rule the only one that leaves it alone; null for all of them
   */
  private record Spoken(String[] words, Phrases.@Nullable Own own, @Nullable String rule) {}

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

  /** The phrases as their words, by the first letter: most sentences ask for none of them. */
  static OwnPhrases of(Phrases phrases) {
    OwnPhrases own = new OwnPhrases();
    for (Phrases.Own phrase : phrases.notice()) {
      String plain = Phrases.plain(phrase.phrase());
      own.put(own.notice, plain, new Spoken(plain.split(" ", -1), phrase, null));
    }
    for (String plain : phrases.leaveAlone()) {
      own.put(own.alone, plain, new Spoken(plain.split(" ", -1), null, null));
    }
    for (Phrases.Exempt exempt : phrases.exempt()) {
      String plain = Phrases.plain(exempt.phrase());
      own.put(own.alone, plain, new Spoken(plain.split(" ", -1), null, exempt.rule()));
    }
    return own;
  }

  private void put(Map<Character, List<Spoken>> by, String plain, Spoken spoken) {
    if (!plain.isEmpty()) {
      by.computeIfAbsent(plain.charAt(0), c -> new ArrayList<>()).add(spoken);
    }
  }

  private static List<Spoken> from(Map<Character, List<Spoken>> by, Sentence sentence, int at) {
    String text = sentence.lower(at);
    return by.isEmpty() || text.isEmpty() ? List.of() : by.getOrDefault(text.charAt(0), List.of());
  }

  List<Place> in(Sentence sentence) {
    List<Place> places = new ArrayList<>();
    for (int at = 0; at < sentence.size() && !notice.isEmpty(); at++) {
      for (Spoken spoken : from(notice, sentence, at)) {
        int end = end(sentence, at, spoken.words());
        if (end > at && !sentence.token(at).quoted()) {
          places.add(new Place(Objects.requireNonNull(spoken.own()), at, end));
        }
      }
    }
    return places;
  }

  /** Whether the words from start to end lie in a phrase that this rule is to leave alone. */
  boolean leavesAlone(Sentence sentence, String rule, int start, int end) {
    for (int at = 0; at < sentence.size() && !alone.isEmpty(); at++) {
      for (Spoken spoken : from(alone, sentence, at)) {
        boolean concerned = spoken.rule() == null || spoken.rule().equals(rule);
        int to = concerned ? end(sentence, at, spoken.words()) : -1;
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
