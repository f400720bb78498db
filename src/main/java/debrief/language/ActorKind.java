package debrief.language;

/** What a noun stands for, as far as it matters here. */
public enum ActorKind {
  /** Somebody, a role, a team, we: whoever could be blamed. */
  person,
  /** A customer, a user, an attacker: people, but not those whose work is looked at. */
  affected,
  /** Something that people do: a review, a look, a handover. */
  activity,
  /** Anything else, or nobody in sight. */
  thing,
  /** There is no subject: a headless note, an order. */
  none
}
