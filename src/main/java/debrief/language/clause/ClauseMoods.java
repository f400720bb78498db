package debrief.language.clause;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.clause.Clause.Form;
import debrief.language.clause.Clause.Mood;
import debrief.language.clause.Clause.Tense;
import debrief.language.word.Verbs;
import debrief.language.word.WordSet;
import java.util.List;
import java.util.Set;

/** Whether a clause tells, asks or orders, and of when. */
final class ClauseMoods {
  private static final Set<String> CONDITIONS = WordSet.of("if unless whenever whether");

  private final Sentence sentence;
  private final List<Clause> clauses;

  ClauseMoods(Sentence sentence, List<Clause> clauses) {
    this.sentence = sentence;
    this.clauses = clauses;
  }

  /** "The developer read it": a form that is past and present alike is past with one subject. */
  Tense tense(VerbGroup group, Party subject) {
    String word = sentence.lower(group.start());
    boolean both = group.start() == group.verb() && Verbs.isBase(word) && Verbs.isPast(word);
    String who = sentence.lower(subject.head());
    boolean one =
        subject.head() >= 0
            && !who.endsWith("s")
            && !WordSet.of("i we you they who that which people").contains(who);
    return both && one ? Tense.past : group.tense();
  }

  Mood mood(VerbGroup group, Form form, Party subject, int opener) {
    String word = sentence.lower(opener);
    if (CONDITIONS.contains(word)) {
      return Mood.condition;
    }
    boolean fronted = group.subjectFrom() >= 0;
    if (fronted && !sentence.isQuestion()) {
      return sentence.lower(group.start()).equals("had") ? Mood.condition : Mood.statement;
    }
    boolean asks = WordSet.of("who what why how where when which").contains(sentence.lower(0));
    if (sentence.isQuestion() && form == Form.finite && (fronted || (asks && clauses.isEmpty()))) {
      return Mood.question;
    }
    boolean base =
        form == Form.finite
            && Verbs.isBase(sentence.lower(group.start()))
            && group.tense() == Tense.present;
    boolean leads =
        Shapes.startsAt(sentence, group.start()) || joinsOrder(opener) || isOrderBehind(group);
    boolean denied = group.start() > 0 && sentence.lower(group.start() - 1).equals("never");
    boolean order = base && subject.head() < 0 && (leads || denied);
    return order ? Mood.order : Mood.statement;
  }

  private boolean joinsOrder(int opener) {
    return !clauses.isEmpty()
        && clauses.get(clauses.size() - 1).mood() == Mood.order
        && WordSet.of("and or then but").contains(sentence.lower(opener));
  }

  /** "If it hangs, restart it": an order behind its condition. */
  boolean isOrderBehind(VerbGroup group) {
    Clause last = clauses.isEmpty() ? null : clauses.get(clauses.size() - 1);
    return last != null
        && last.mood() == Mood.condition
        && sentence.lower(group.start() - 1).equals(",")
        && Verbs.isBase(sentence.lower(group.start()))
        && !VerbGroup.MODALS.contains(sentence.lower(group.start()));
  }
}
