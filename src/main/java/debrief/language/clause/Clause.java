package debrief.language.clause;

/**
 * A clause: a verb and those who take part.
 *
 * @param from its first word
 * @param to behind its last word; a clause within it belongs to it too
 * @param verb the word that says what is done; of "had not been checked" it is "checked"
 * @param group the first word of the verb's group; of "had not been checked" it is "had"
 * @param subject who or what the verb is about; of a passive what it is done to
 * @param object what an active verb is done to
 * @param by whom "by" names behind a passive
 * @param denial the word that denies it; -1 where none does. It reaches to the end of the clause
 * @param opener the word that joins it to another clause, such as "because"; -1 where none does
 */
public record Clause(
    int from,
    int to,
    int verb,
    int group,
    Form form,
    Voice voice,
    Mood mood,
    Tense tense,
    Modality modality,
    Party subject,
    Party object,
    Party by,
    int denial,
    int opener) {

  /** Whether a verb has a subject and a tense of its own. */
  public enum Form {
    finite,
    infinitive,
    gerund,
    participle
  }

  /** Whether the subject does it, has it done, or is something. */
  public enum Voice {
    active,
    passive,
    being
  }

  /** Whether it tells, asks, orders, or says under which condition something holds. */
  public enum Mood {
    statement,
    question,
    order,
    condition
  }

  /** When; timeless where the form does not say. */
  public enum Tense {
    past,
    present,
    future,
    timeless
  }

  /** How it holds: as it is, can be, may be, has to be, is to come or would be. */
  public enum Modality {
    none,
    ability,
    possibility,
    duty,
    prediction,
    hypothesis
  }

  /** Whether it is denied. */
  public boolean isDenied() {
    return denial >= 0;
  }

  /** Whether a word lies in what is denied. */
  public boolean denies(int at) {
    return denial >= 0 && at > denial && at < to;
  }

  /** Who does it: the subject of an active verb, whom "by" names of a passive one. */
  public Party doer() {
    return voice == Voice.passive ? by : subject;
  }
}
