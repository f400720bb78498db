package debrief.language.clause;

/**
 * Who or what takes part in what a clause says.
 *
 * @param kind what it is
 * @param from the first word of its phrase; -1 where there is none
 * @param head the word that the phrase turns on, the last noun of a compound; -1 where there is
 *     none
 * @param implied whether it is not said here but taken over from the clause before
 */
public record Party(Kind kind, int from, int head, boolean implied) {
  static final Party NONE = new Party(Kind.none, -1, -1, false);

  /** What takes part, as far as it matters to whom something is put down. */
  public enum Kind {
    /** Somebody by name or pronoun. */
    person,
    /** Several who act as one: we, a team, a company. */
    group,
    /** Somebody by what they do: the on-call engineer. */
    role,
    /** Whoever reads: "you" of an instruction. */
    reader,
    /** A customer, a user, an attacker: people whose work is not looked at. */
    affected,
    /** Something that people do: a review, a handover. */
    activity,
    /** Something that runs by itself. */
    system,
    /** Something that was written or made. */
    artefact,
    /** A thing of which nothing more is known. */
    unknown,
    /** There is none. */
    none
  }

  /** Whether it is people whose work is looked at. */
  public boolean isHuman() {
    return kind == Kind.person || kind == Kind.group || kind == Kind.role;
  }

  Party takenOver() {
    return new Party(kind, from, head, true);
  }
}
