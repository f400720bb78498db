package debrief.postmortem.part;

/**
 * A row that people add to a draft, with an id and a tag of its own: a factor, a lesson.
 *
 * @param <I> what somebody says of it
 */
public interface Part<I extends PartInput<I>> {
  String id();

  String etag();

  I toInput();
}
