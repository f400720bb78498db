package debrief.noego.match;

import debrief.language.Clauses;
import debrief.language.NounPhrases;
import debrief.language.Sentence;
import debrief.language.Subject;
import debrief.language.clause.Clause;
import debrief.language.clause.ClauseReader;
import debrief.language.word.WordSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a pattern matched. As little for sharing between threads as its sentence is. */
public final class Hit {
  private final Sentence sentence;
  private final int from;
  private final int to;
  private final int anchor;
  private final int quoteFrom;
  private final int quoteTo;
  private @Nullable Subject doer;
  private @Nullable Subject by;
  private @Nullable List<Clause> clauses;

  Hit(Sentence sentence, int from, int to, int anchor, int quoteFrom, int quoteTo) {
    this.sentence = sentence;
    this.from = from;
    this.to = to;
    this.anchor = anchor;
    this.quoteFrom = quoteFrom;
    this.quoteTo = quoteTo;
  }

  public Sentence sentence() {
    return sentence;
  }

  /** The first word of the match. */
  public int from() {
    return from;
  }

  /** Behind its last word. */
  public int to() {
    return to;
  }

  /** The verb that the rule asks about. */
  public int anchor() {
    return anchor;
  }

  /** The first word to show. */
  public int quoteFrom() {
    return quoteFrom;
  }

  /** Behind the last word to show. */
  public int quoteTo() {
    return quoteTo;
  }

  /** Who does what the anchor says. */
  public Subject doer() {
    if (doer == null) {
      doer = new Clauses(sentence).before(anchor);
    }
    return doer;
  }

  /** Whom "by" names behind the anchor. */
  public Subject by() {
    if (by == null) {
      by = new NounPhrases(sentence).by(anchor);
    }
    return by;
  }

  /** The clause that a word belongs to; null where there is none. */
  public @Nullable Clause clause(int at) {
    if (clauses == null) {
      clauses = ClauseReader.read(sentence);
    }
    return ClauseReader.around(clauses, at);
  }

  /** The clause of the anchor; null where there is none. */
  public @Nullable Clause clause() {
    return clause(anchor);
  }

  public boolean isQuoted() {
    for (int i = quoteFrom; i < quoteTo; i++) {
      if (!sentence.token(i).quoted()) {
        return false;
      }
    }
    return true;
  }

  /** Whether one of these words stands anywhere in the sentence. */
  public boolean has(String... words) {
    return sentence.has(words);
  }

  /** Whether one of these words, written with spaces between, stands anywhere in the sentence. */
  public boolean holds(String words) {
    return sentence.holdsAny(WordSet.of(words));
  }

  public String next() {
    return sentence.lower(to);
  }
}
