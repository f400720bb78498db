package debrief.noego;

import debrief.language.Sentence;
import debrief.noego.rule.RuleSwitch;
import debrief.noego.rule.UnlistedPeople;
import java.util.List;

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
    boolean speaks = profile.of(Review.SOMEBODY) != RuleSwitch.off;
    int at = speaks ? UnlistedPeople.find(sentence, 0) : -1;
    while (at >= 0 && into.size() < MOST) {
      int last = UnlistedPeople.last(sentence, at);
      int start = sentence.token(at).start();
      int end = sentence.token(last).end();
      if (!phrases.leavesAlone(sentence, Review.SOMEBODY, start, end)) {
        into.add(new Stranger(start, end, sentence.source(start, end)));
      }
      at = UnlistedPeople.find(sentence, last + 1);
    }
  }
}
