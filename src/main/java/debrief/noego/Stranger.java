package debrief.noego;

import debrief.language.Sentence;
import debrief.noego.rule.CreditedPeople;
import debrief.noego.rule.RuleSwitch;
import debrief.noego.rule.UnlistedPeople;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A name of somebody whom no roster knows, whatever else there is to say about its sentence.
 *
 * @param start where it begins in the Markdown that was sent (UTF-16)
 * @param end behind its last character
 * @param quote as it stands there
 */
public record Stranger(int start, int end, String quote) {
  private static final int MOST = 5_000;

  static void collect(
      Sentence sentence, ReviewProfile profile, OwnPhrases phrases, List<Stranger> into) {
    if (profile.of(Review.SOMEBODY) == RuleSwitch.off) {
      return;
    }
    // By their first token: who is thanked may act too.
    NavigableMap<Integer, Integer> names = new TreeMap<>();
    int at = UnlistedPeople.find(sentence, 0);
    while (at >= 0) {
      int last = UnlistedPeople.last(sentence, at);
      names.put(at, last);
      at = UnlistedPeople.find(sentence, last + 1);
    }
    for (CreditedPeople.Name name : CreditedPeople.in(sentence)) {
      Map.Entry<Integer, Integer> before = names.floorEntry(name.last());
      if (before == null || before.getValue() < name.from()) {
        names.put(name.from(), name.last());
      }
    }
    names.forEach((from, last) -> add(sentence, from, last, phrases, into));
  }

  private static void add(
      Sentence sentence, int from, int last, OwnPhrases phrases, List<Stranger> into) {
    int start = sentence.token(from).start();
    int end = sentence.token(last).end();
    if (into.size() < MOST && !phrases.leavesAlone(sentence, Review.SOMEBODY, start, end)) {
      into.add(new Stranger(start, end, sentence.source(start, end)));
    }
  }
}
