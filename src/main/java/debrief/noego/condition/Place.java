package debrief.noego.condition;

import debrief.language.Sentence;
import debrief.language.Subject;
import debrief.noego.match.Hit;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place of a match as rule files write it: {@code verb}, {@code quote-1}, {@code next+2}; a
 * number by itself counts from the start of the sentence.
 */
final class Place {
  /** Outside of every sentence, and too far away to be led back into one by an offset. */
  private static final int NOWHERE = -1000;

  /** How far behind the verb a comma is looked for. */
  private static final int COMMA_WITHIN = 14;

  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,2})|([a-z-]*[a-z])([+-]\\d{1,2})?");

  private static final Map<String, ToIntFunction<Hit>> NAMED =
      Map.ofEntries(
          Map.entry("first", Hit::from),
          Map.entry("next", Hit::to),
          Map.entry("quote", Hit::quoteFrom),
          Map.entry("behind", Hit::quoteTo),
          Map.entry("verb", Hit::anchor),
          Map.entry("end", hit -> hit.sentence().size()),
          Map.entry("comma", Place::comma),
          Map.entry("doer-head", hit -> known(hit.doer().head())),
          Map.entry("doer-start", hit -> start(hit.doer())),
          Map.entry("by-head", hit -> known(hit.by().head())),
          Map.entry("by-start", hit -> start(hit.by())));

  private final ToIntFunction<Hit> from;
  private final int offset;

  private Place(ToIntFunction<Hit> from, int offset) {
    this.from = from;
    this.offset = offset;
  }

  /** The place that is written so; empty where these are no words for one. */
  static Optional<Place> find(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    if (matcher.group(1) != null) {
      int number = Integer.parseInt(matcher.group(1));
      return Optional.of(new Place(hit -> 0, number));
    }
    int offset = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    return Optional.ofNullable(NAMED.get(matcher.group(2))).map(from -> new Place(from, offset));
  }

  /**
   * @throws IllegalArgumentException where these are no words for a place
   */
  static Place of(String written) {
    return find(written)
        .orElseThrow(() -> new IllegalArgumentException("“" + written + "” is no place."));
  }

  /** The index of the word, which may lie outside of the sentence. */
  int in(Hit hit) {
    return from.applyAsInt(hit) + offset;
  }

  private static int known(int at) {
    return at < 0 ? NOWHERE : at;
  }

  private static int start(Subject subject) {
    return subject.head() < 0 ? NOWHERE : subject.from();
  }

  /** The first comma from the verb on; nowhere where none is near. */
  private static int comma(Hit hit) {
    Sentence sentence = hit.sentence();
    for (int i = hit.anchor(); i < Math.min(sentence.size(), hit.anchor() + COMMA_WITHIN); i++) {
      if (sentence.lower(i).equals(",")) {
        return i;
      }
    }
    return NOWHERE;
  }
}
