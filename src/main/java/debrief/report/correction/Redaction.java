package debrief.report.correction;

import java.util.List;

/**
 * Where words stand, or stood, in a report.
 *
 * @param slug the report's address from now on
 * @param incident whose report it is
 * @param editions those in which they were found
 * @param done false for a preview
 * @param moves whether the report's address holds the words too, and so is another afterwards
 */
public record Redaction(
    String slug, String incident, List<Places> editions, boolean done, boolean moves) {

  /** How many places of an edition, in the rendering that has most of them. */
  public record Places(int edition, int places) {
    /** As in {@code 3 places in edition 2}. */
    public String words() {
      return places + (places == 1 ? " place" : " places") + " in edition " + edition;
    }
  }

  public boolean anyPlaces() {
    return !editions.isEmpty();
  }
}
