package debrief.language.clause;

import debrief.language.NounPhrases;
import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Subject;
import debrief.language.Tag;
import debrief.language.clause.Clause.Form;
import debrief.language.clause.Clause.Tense;
import debrief.language.clause.Clause.Voice;
import debrief.language.word.Verbs;
import debrief.language.word.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the clauses of a sentence from left to right, in time linear in its words. */
public final class ClauseReader {
  private static final Set<String> OPENERS =
      WordSet.of(
          "that if when while because since as but whereas although though after before until once than whether how "
              + "why what where so unless and or who which whenever nor then");
  private static final Set<String> MANNERS =
      WordSet.of("hand default accident mistake design chance then now far email phone");
  private static final Set<String> BEFORE_GERUNDS =
      WordSet.of("by without instead from for of in on despite");
  private static final Set<String> NO = WordSet.of("no nobody none neither no-one noone nothing");

  private final Sentence sentence;
  private final ClauseSubjects subjects;
  private final ClauseMoods moods;
  private final NounPhrases phrases;
  private final List<Clause> clauses = new ArrayList<>();

  private ClauseReader(Sentence sentence) {
    this.sentence = sentence;
    this.subjects = new ClauseSubjects(sentence, clauses);
    this.moods = new ClauseMoods(sentence, clauses);
    this.phrases = new NounPhrases(sentence);
  }

  /** The clauses, in the order of their verbs. */
  public static List<Clause> read(Sentence sentence) {
    ClauseReader reader = new ClauseReader(sentence);
    int at = 0;
    while (at < sentence.size()) {
      VerbGroup group = VerbGroup.at(sentence, at);
      if (group != null) {
        reader.add(group);
      }
      at = group == null ? at + 1 : group.verb() + 1;
    }
    return reader.bounded();
  }

  /** The clause to which a word belongs; null where there is none. */
  public static @Nullable Clause around(List<Clause> clauses, int at) {
    Clause found = null;
    for (Clause clause : clauses) {
      boolean inside = at >= clause.from() && at < clause.to();
      if (at >= clause.group() && at <= clause.verb()) {
        return clause;
      }
      found = inside ? clause : found;
    }
    return found;
  }

  private void add(VerbGroup group) {
    Form form = isReduced(group) ? Form.participle : group.form();
    Party subject = moods.isOrderBehind(group) ? Party.NONE : subjects.of(group, form);
    int start = start(group, subject);
    int opener = opener(start, form);
    Party object = object(group.verb());
    Voice voice = voice(group, form, subject, object);
    object = voice == Voice.active ? object : Party.NONE;
    Party by = voice == Voice.passive ? by(group.verb()) : Party.NONE;
    int denial = denial(group, subject, start, opener);
    clauses.add(
        new Clause(
            opener < 0 ? start : opener,
            sentence.size(),
            group.verb(),
            group.start(),
            form,
            voice,
            moods.mood(group, form, subject, opener),
            form == Form.participle ? Tense.timeless : moods.tense(group, subject),
            group.modality(),
            subject,
            object,
            by,
            denial,
            opener));
  }

  private Party by(int verb) {
    Subject named = phrases.by(verb);
    boolean deed = named.head() < 0 || Verbs.isIng(sentence.lower(named.from()));
    boolean way = MANNERS.contains(sentence.lower(named.head()));
    return deed || way ? Party.NONE : PartyReader.at(sentence, named.from());
  }

  private Voice voice(VerbGroup group, Form form, Party subject, Party object) {
    if (form == Form.participle || group.passive() || isJoinedPassive(group, subject, object)) {
      return Voice.passive;
    }
    return VerbGroup.BE.contains(sentence.lower(group.verb())) ? Voice.being : Voice.active;
  }

  /** "Was changed, reviewed and deployed". */
  private boolean isJoinedPassive(VerbGroup group, Party subject, Party object) {
    Clause last = clauses.isEmpty() ? null : clauses.get(clauses.size() - 1);
    return last != null
        && last.voice() == Voice.passive
        && last.form() == Form.finite
        && last.subject().head() == subject.head()
        && object.head() < 0
        && group.start() == group.verb()
        && Verbs.isParticiple(sentence.lower(group.verb()));
  }

  /** "The alert configured by the team fired": a verb that only tells which alert. */
  private boolean isReduced(VerbGroup group) {
    String word = sentence.lower(group.verb());
    boolean alone = group.start() == group.verb() && group.form() == Form.finite;
    if (!alone || !Verbs.isParticiple(word) || group.verb() == 0) {
      return false;
    }
    int before = group.verb() - 1;
    boolean by = sentence.lower(group.verb() + 1).equals("by");
    boolean inserted = sentence.lower(before).equals(",") && sentence.tag(before - 1).isNominal();
    boolean closes = inserted && closes(group.verb());
    boolean noun = sentence.tag(before).isNominal() && !sentence.actors().isPerson(before);
    return closes || (by && (noun || inserted));
  }

  /** Whether a comma with a verb behind it ends what was inserted. */
  private boolean closes(int verb) {
    for (int i = verb + 1; i < Math.min(sentence.size() - 1, verb + 8); i++) {
      if (sentence.lower(i).equals(",")) {
        return sentence.tag(i + 1) == Tag.verb || sentence.tag(i + 1) == Tag.aux;
      }
    }
    return false;
  }

  private Party object(int verb) {
    int at = verb + 1;
    while (at < sentence.size()
        && (sentence.tag(at) == Tag.adverb
            || (sentence.tag(at) == Tag.particle && !sentence.lower(at).equals("to")))) {
      at++;
    }
    boolean phrase =
        at < sentence.size()
            && (Shapes.inNounPhrase(sentence, at) || sentence.token(at).isCode())
            && !OPENERS.contains(sentence.lower(at));
    return phrase ? PartyReader.at(sentence, at) : Party.NONE;
  }

  private int opener(int start, Form form) {
    int at = start - 1;
    while (at >= 0 && (sentence.tag(at) == Tag.adverb || sentence.lower(at).equals(","))) {
      at--;
    }
    String word = sentence.lower(at);
    boolean opens =
        OPENERS.contains(word) || (form == Form.gerund && BEFORE_GERUNDS.contains(word));
    return opens ? at : -1;
  }

  /** Where the words of the clause begin: at its subject, unless a verb before shares that. */
  private int start(VerbGroup group, Party subject) {
    if (subject.implied() || subject.head() < 0 || subject.from() > group.start()) {
      return group.start();
    }
    boolean shared = !clauses.isEmpty() && clauses.get(clauses.size() - 1).verb() > subject.head();
    int at = group.start() - 1;
    while (at > subject.head() && sentence.tag(at) == Tag.adverb) {
      at--;
    }
    boolean relative = at > subject.head() && ClauseSubjects.RELATIVE.contains(sentence.lower(at));
    return shared || relative ? group.start() : subject.from();
  }

  private int denial(VerbGroup group, Party subject, int start, int opener) {
    if (group.denial() >= 0) {
      return group.denial();
    }
    if (sentence.lower(opener).equals("without")) {
      return opener;
    }
    if (sentence.lower(opener).equals("of") && sentence.lower(opener - 1).equals("instead")) {
      return opener - 1;
    }
    if (VerbGroup.DENIALS.contains(sentence.lower(group.start() - 1))) {
      return group.start() - 1;
    }
    if (subject.implied()) {
      return -1;
    }
    for (int i = Math.max(0, subject.from()); i <= subject.head() && subject.head() >= 0; i++) {
      if (NO.contains(sentence.lower(i))) {
        return i;
      }
    }
    boolean share = sentence.lower(subject.from() - 1).equals("of");
    if (share && NO.contains(sentence.lower(subject.from() - 2))) {
      return subject.from() - 2;
    }
    return VerbGroup.DENIALS.contains(sentence.lower(start - 1)) ? start - 1 : -1;
  }

  /** The same, each up to where the next one at its level begins. */
  private List<Clause> bounded() {
    List<Clause> all = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      Clause c = clauses.get(i);
      int to = c.to();
      for (int j = i + 1; j < clauses.size() && to == c.to(); j++) {
        to = clauses.get(j).from() > c.verb() ? clauses.get(j).from() : to;
      }
      all.add(
          new Clause(
              c.from(),
              to,
              c.verb(),
              c.group(),
              c.form(),
              c.voice(),
              c.mood(),
              c.tense(),
              c.modality(),
              c.subject(),
              c.object(),
              c.by(),
              c.denial(),
              c.opener()));
    }
    return List.copyOf(all);
  }
}
