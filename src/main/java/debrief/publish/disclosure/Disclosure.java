package debrief.publish.disclosure;

import debrief.access.Audience;

/**
 * Something in a draft that an audience had better not read.
 *
 * @param kind of it, such as {@code mail-address}
 * @param words the same in words
 * @param audience the narrowest that would read it and had better not
 * @param where the heading of the part that it stands in
 * @param before what stands in front of it
 * @param found as it stands there
 * @param after what stands behind it
 */
public record Disclosure(
    String kind,
    String words,
    Audience audience,
    String where,
    String before,
    String found,
    String after) {

  /** As in {@code everybody}. */
  public String readers() {
    return audience.isPublic() ? "everybody" : "the organisation";
  }
}
