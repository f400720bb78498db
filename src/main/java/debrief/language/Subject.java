package debrief.language;

/**
 * Who does what a verb says.
 *
 * @param kind what the doer is; of a passive without its doer {@link ActorKind#none}
 * @param from the first word of the doer's phrase
 * @param head the noun that it turns on; -1 where there is none
 * @param passive whether the verb is passive
 */
public record Subject(ActorKind kind, int from, int head, boolean passive) {
  static final Subject NOBODY = new Subject(ActorKind.none, -1, -1, false);

  public boolean isPerson() {
    return kind == ActorKind.person;
  }
}
