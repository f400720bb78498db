package debrief.postmortem.part;

/** What somebody says of a {@link Part}. */
public interface PartInput<I extends PartInput<I>> {
  /**
   * As it is stored: with what may be left out.
   *
   * @throws debrief.web.Problem 422 with the fields that cannot stay so
   */
  I checked();
}
