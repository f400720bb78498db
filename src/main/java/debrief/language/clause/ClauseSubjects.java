package debrief.language.clause;

import debrief.language.Clauses;
import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Subject;
import debrief.language.Tag;
import debrief.language.clause.Clause.Form;
import debrief.language.clause.Clause.Voice;
import debrief.language.word.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the verbs of a sentence are about, one after the other. */
final class ClauseSubjects {
  static final Set<String> RELATIVE = WordSet.of("who which that");
  private static final Set<String> TELLS =
      WordSet.of(
          "ask tell remind allow require force want expect get urge instruct advise cause lead");

  private final Sentence sentence;
  private final Clauses subjects;
  private final List<Clause> clauses;

  /**
   * @param clauses those before, to which more may be added
   */
  ClauseSubjects(Sentence sentence, List<Clause> clauses) {
    this.sentence = sentence;
    this.subjects = new Clauses(sentence);
    this.clauses = clauses;
  }

  Party of(VerbGroup group, Form form) {
    if (group.subjectFrom() >= 0) {
      return PartyReader.before(sentence, group.subjectFrom(), group.verb());
    }
    if (form == Form.infinitive || form == Form.gerund) {
      return implied(group);
    }
    Clause last = clauses.isEmpty() ? null : clauses.get(clauses.size() - 1);
    Subject found = subjects.before(group.start());
    if (last != null && found.head() > last.verb() && found.head() <= last.by().head()) {
      return last.subject();
    }
    if (last != null && found.head() >= 0 && found.head() == last.object().head()) {
      if (leads(last)) {
        return new Party(Party.Kind.activity, clauses.get(0).from(), clauses.get(0).verb(), false);
      }
      if (last.form() == Form.infinitive && sentence.tag(last.group() - 1).isNominal()) {
        return Parties.of(sentence, last.group() - 1, last.group() - 1);
      }
    }
    if (last != null && last.verb() == group.start() - 1 && found.head() == last.subject().head()) {
      int about = last.subject().from() - 1; // "the snapshot we have does not …"
      if (about >= 0 && sentence.tag(about).isNominal()) {
        return Parties.of(sentence, about, about);
      }
    }
    if (last != null && last.form() == Form.gerund && found.head() == last.verb()) {
      return new Party(Party.Kind.activity, found.from(), found.head(), false);
    }
    int named = group.start() - 3;
    if (last != null
        && named >= 0
        && last.by().head() == named
        && RELATIVE.contains(sentence.lower(named + 2))) {
      return last.by();
    }
    boolean before = found.head() >= 0 && found.head() < group.start();
    return before ? Parties.of(sentence, found.from(), found.head()) : farther(group, last);
  }

  /** "Forgetting to renew it led to …": what was done is what the next verb is about. */
  private boolean leads(Clause last) {
    Clause first = clauses.get(0);
    boolean gerund = first.form() == Form.gerund && first.opener() < 0;
    return gerund && Shapes.startsAt(sentence, first.group()) && last.form() != Form.finite;
  }

  private Party farther(VerbGroup group, @Nullable Clause last) {
    int start = group.start();
    if (last != null
        && last.verb() == start - 1
        && last.opener() > 0
        && RELATIVE.contains(sentence.lower(last.opener()))) {
      Subject about = subjects.before(last.opener());
      return Parties.of(sentence, about.from(), about.head());
    }
    String before = sentence.lower(start - 1);
    if (sentence.tag(start - 1) == Tag.adjective && sentence.tag(start - 2) == Tag.determiner) {
      return new Party(Parties.kind(sentence, start - 1), start - 2, start - 1, false);
    }
    if (before.equals(",") && start > 1 && sentence.tag(start - 2).isNominal()) {
      Subject about = subjects.before(start - 1);
      return Parties.of(sentence, about.from(), about.head());
    }
    return Party.NONE;
  }

  /** Of a verb without a subject of its own: that of the clause before, or whom it was told. */
  private Party implied(VerbGroup group) {
    if (clauses.isEmpty()) {
      return Party.NONE;
    }
    Clause last = clauses.get(clauses.size() - 1);
    boolean told =
        last.object().head() >= 0
            && sentence.token(last.verb()).lemmas().stream().anyMatch(TELLS::contains);
    if (group.form() == Form.infinitive && told) {
      return last.object().takenOver();
    }
    return (last.voice() == Voice.passive && last.by().head() >= 0 ? last.by() : last.subject())
        .takenOver();
  }
}
