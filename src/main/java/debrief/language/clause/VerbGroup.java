package debrief.language.clause;

import debrief.language.Sentence;
import debrief.language.clause.Clause.Form;
import debrief.language.clause.Clause.Modality;
import debrief.language.clause.Clause.Tense;
import debrief.language.word.WordSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a verb from its first auxiliary to the verb that says what is done.
 *
 * @param start the first of them
 * @param verb the last one
 * @param subjectFrom where the subject stands within it, as in a question; -1 where it does not
 * @param denial the word in it that denies; -1 for none
 */
record VerbGroup(
    int start,
    int verb,
    int subjectFrom,
    int denial,
    Form form,
    boolean passive,
    Tense tense,
    Modality modality) {

  static final Set<String> BE = WordSet.of("be am is are was were been being 's 're 'm");
  static final Set<String> HAVE = WordSet.of("have has had having 've");
  static final Set<String> DO = WordSet.of("do does did");
  static final Set<String> DENIALS =
      WordSet.of("not never hardly barely scarcely rarely seldom nor cannot");
  static final Set<String> MODALS =
      WordSet.of(
          "can could may might must shall should will would ought cannot 'll 'd wo ca shouldve");

  /** The group that begins at this place; null where none does. */
  static @Nullable VerbGroup at(Sentence sentence, int at) {
    return new VerbGroupReader(sentence, at).read();
  }
}
