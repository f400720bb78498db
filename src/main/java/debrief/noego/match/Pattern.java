package debrief.noego.match;

import debrief.language.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A row of places that words can match. Written with spaces between the places; {@code ^} marks the
 * verb whose doer is asked for, {@code <} and {@code >} what is quoted in the finding.
 *
 * <p>It never looks further than a sentence, which is bounded, and gives up after a bounded number
 * of steps.
 */
public final class Pattern {
  private static final int MOST_STEPS = 4000;

  private static final int MOST_PLACES = 24;

  /** In how many ways a match can spread over its gaps; it bounds what one sentence can cost. */
  private static final int MOST_WAYS = 5_000;

  private final List<Element> elements = new ArrayList<>();
  private int quoteOpens = -1;
  private int quoteCloses = -1;
  private final List<String> triggers;
  private final List<BitSet> needed = new ArrayList<>();
  private int trigger;

  /**
   * @throws IllegalArgumentException where it cannot be read, waits for no word or costs too much
   */
  public Pattern(String written) {
    StringTokenizer places = new StringTokenizer(written);
    while (places.hasMoreTokens()) {
      String place = places.nextToken();
      if (place.equals("<")) {
        quoteOpens = elements.size();
      } else if (place.equals(">")) {
        quoteCloses = elements.size();
      } else {
        elements.add(new Element(place));
      }
    }
    check();
    triggers = rarest();
  }

  private void check() {
    if (quoteCloses >= 0 && quoteCloses <= Math.max(0, quoteOpens)) {
      throw new IllegalArgumentException("Nothing stands between “<” and “>”.");
    }
    if (elements.size() > MOST_PLACES) {
      throw new IllegalArgumentException("A pattern has at most " + MOST_PLACES + " places.");
    }
    long ways = 1;
    for (Element element : elements) {
      ways *= element.most - element.least + 1;
      if (ways > MOST_WAYS) {
        throw new IllegalArgumentException(
            "The pattern costs too much: its gaps can be filled in more than "
                + MOST_WAYS
                + " ways.");
      }
    }
  }

  /** WordAlternatives one of which every match holds: the fewest and least common ones. */
  private List<String> rarest() {
    List<String> best = List.of();
    long cost = Long.MAX_VALUE;
    for (int i = 0; i < elements.size(); i++) {
      WordAlternatives words = elements.get(i).words();
      if (words != null) {
        needed.add(words.numbers());
        if (words.cost() < cost) {
          cost = words.cost();
          best = words.keys();
          trigger = i;
        }
      }
    }
    if (best.isEmpty()) {
      throw new IllegalArgumentException(
          "A pattern needs a word to wait for: one place that is neither optional nor negated.");
    }
    return best;
  }

  public Set<String> triggers() {
    return new LinkedHashSet<>(triggers);
  }

  /** The first match from a place on that a condition accepts. */
  public @Nullable Hit find(Sentence sentence, Predicate<Hit> condition) {
    for (BitSet any : needed) {
      if (!sentence.holdsAny(any)) {
        return null;
      }
    }
    Walk walk = new Walk(sentence, condition);
    BitSet starts = starts(sentence);
    for (int start = starts.nextSetBit(0); start >= 0; start = starts.nextSetBit(start + 1)) {
      walk.start = start;
      if (walk.from(0, start) && walk.found != null) {
        return walk.found;
      }
    }
    return null;
  }

  /** The places from which a match can reach a word that it waits for. */
  private BitSet starts(Sentence sentence) {
    int least = 0;
    int most = 0;
    for (int i = 0; i < trigger; i++) {
      least += elements.get(i).fewestWords();
      most += elements.get(i).mostWords();
    }
    BitSet starts = new BitSet();
    WordAlternatives waited = elements.get(trigger).words();
    for (int at = 0; waited != null && at < sentence.size(); at++) {
      if (at >= least && waited.length(sentence, at) > 0) {
        starts.set(Math.max(0, at - most), at - least + 1);
      }
    }
    return starts;
  }

  private final class Walk {
    private final Sentence sentence;
    private final Predicate<Hit> condition;
    private final int[] places = new int[elements.size() + 1];
    private int start;
    private int steps;
    private @Nullable Hit found;

    Walk(Sentence sentence, Predicate<Hit> condition) {
      this.sentence = sentence;
      this.condition = condition;
    }

    boolean from(int element, int at) {
      if (steps++ > MOST_STEPS) {
        return false;
      }
      places[element] = at;
      if (element == elements.size()) {
        return accept(at);
      }
      return repeat(element, at, 0);
    }

    private boolean repeat(int index, int at, int count) {
      Element element = elements.get(index);
      boolean lazy = element.most > 1;
      if (lazy && count >= element.least && from2(index, at)) {
        return true;
      }
      if (count < element.most) {
        int length = element.length(sentence, at);
        boolean moves = length >= 0;
        if (moves && repeat(index, at + length, length == 0 ? element.most : count + 1)) {
          return true;
        }
        // "Everybody, read it" begins with a word that may stand at this place itself.
        int word = length == 0 ? element.insteadOfEdge(sentence, at) : 0;
        if (word > 0 && repeat(index, at + word, count + 1)) {
          return true;
        }
      }
      return !lazy && count >= element.least && count <= element.most && from2(index, at);
    }

    private boolean from2(int index, int at) {
      int kept = places[index];
      boolean done = from(index + 1, at);
      places[index] = kept;
      return done;
    }

    private boolean accept(int end) {
      int anchor = -1;
      for (int i = 0; i < elements.size(); i++) {
        anchor = elements.get(i).anchor ? places[i] : anchor;
      }
      int from = quoteOpens < 0 ? start : places[quoteOpens];
      int to = quoteCloses < 0 ? end : places[quoteCloses];
      if (to <= from) {
        return false;
      }
      Hit hit = new Hit(sentence, start, end, anchor < 0 ? from : anchor, from, to);
      if (hit.isQuoted() || !condition.test(hit)) {
        return false;
      }
      found = hit;
      return true;
    }
  }

  @Override
  public String toString() {
    return Arrays.toString(elements.toArray());
  }
}
