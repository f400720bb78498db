package debrief.noego.condition;

import debrief.noego.match.Hit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringTokenizer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a rule file asks of a match: {@code doer person and not (excused or verb-1 is to)}.
 * Terms are joined by {@code and}, {@code or}, {@code not} and parentheses; a parenthesis that is
 * itself a word is written with a backslash before it.
 */
public final class Conditions {
  private static final int MOST_TERMS = 150;
  private static final int DEEPEST = 12;

  private final Function<String, @Nullable Predicate<Hit>> known;
  private final UnaryOperator<String> lists;

  /**
   * @param known conditions that have a name besides the built-in ones; null for an unknown name
   * @param lists writes out the lists of words that alternatives name
   */
  public Conditions(Function<String, @Nullable Predicate<Hit>> known, UnaryOperator<String> lists) {
    this.known = known;
    this.lists = lists;
  }

  /** The names of what can be asked without words of one's own. */
  public static List<String> names() {
    return Terms.NAMED.keySet().stream().sorted().toList();
  }

  /**
   * A predicate that is safe for threads.
   *
   * @throws IllegalArgumentException where it cannot be read, with what is wrong
   */
  public Predicate<Hit> read(String written) {
    Reading reading = new Reading(words(written));
    Predicate<Hit> all = reading.either(0);
    if (reading.at < reading.words.size()) {
      throw new IllegalArgumentException(
          "“" + reading.words.get(reading.at) + "” is one too many.");
    }
    return all;
  }

  /** The words, with parentheses as words of their own. */
  private static List<String> words(String written) {
    List<String> words = new ArrayList<>();
    StringTokenizer pieces = new StringTokenizer(written);
    while (pieces.hasMoreTokens()) {
      String rest = pieces.nextToken();
      while (rest.startsWith("(")) {
        words.add("(");
        rest = rest.substring(1);
      }
      int closing = 0;
      while (rest.endsWith(")") && !rest.endsWith("\\)")) {
        closing++;
        rest = rest.substring(0, rest.length() - 1);
      }
      if (!rest.isEmpty()) {
        words.add(rest.replace("\\(", "(").replace("\\)", ")"));
      }
      words.addAll(Collections.nCopies(closing, ")"));
    }
    return words;
  }

  private final class Reading {
    private final List<String> words;
    private int at;
    private int terms;

    Reading(List<String> words) {
      this.words = words;
    }

    private boolean comes(String word) {
      boolean here = at < words.size() && words.get(at).equals(word);
      at += here ? 1 : 0;
      return here;
    }

    Predicate<Hit> either(int depth) {
      if (depth > DEEPEST) {
        throw new IllegalArgumentException("Parentheses are nested too deeply.");
      }
      Predicate<Hit> any = both(depth);
      while (comes("or")) {
        any = any.or(both(depth));
      }
      return any;
    }

    private Predicate<Hit> both(int depth) {
      Predicate<Hit> all = negated(depth);
      while (comes("and")) {
        all = all.and(negated(depth));
      }
      return all;
    }

    private Predicate<Hit> negated(int depth) {
      if (comes("not")) {
        return negated(depth + 1).negate();
      }
      if (!comes("(")) {
        return term();
      }
      Predicate<Hit> inner = either(depth + 1);
      if (!comes(")")) {
        throw new IllegalArgumentException("A parenthesis is not closed.");
      }
      return inner;
    }

    private Predicate<Hit> term() {
      if (at >= words.size()) {
        throw new IllegalArgumentException("The condition breaks off.");
      }
      if (++terms > MOST_TERMS) {
        throw new IllegalArgumentException("A condition has at most " + MOST_TERMS + " terms.");
      }
      int length = Terms.length(words.subList(at, words.size()));
      if (length == 0) {
        return named(words.get(at++));
      }
      if (at + length > words.size()) {
        throw new IllegalArgumentException("The condition breaks off.");
      }
      List<String> term = words.subList(at, at + length);
      at += length;
      return Terms.of(
          Stream.concat(term.stream().limit(1), term.stream().skip(1).map(lists)).toList());
    }

    private Predicate<Hit> named(String name) {
      Predicate<Hit> own = known.apply(name);
      if (own != null) {
        return own;
      }
      Predicate<Hit> builtIn = Terms.NAMED.get(name);
      if (builtIn == null) {
        throw new IllegalArgumentException(
            "There is no condition “" + name + "”; there are " + String.join(", ", names()) + ".");
      }
      return builtIn;
    }
  }
}
