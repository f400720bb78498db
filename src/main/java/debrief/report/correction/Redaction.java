package debrief.report.correction;

import java.util.List;

/**
 * Where words stand, or stood, in a report.
 *
 * @param slug the report's address from now on
 * @param incident whose report it is
 * @param editions in how many they were found
 * @param places in how many of these, together
 * @param byEdition in which, and how often
 * @param done false for a preview
 * @param moves whether the report's address holds the words too, and so is another afterwards
 */
public record Redaction(
    String slug,
    String incident,
    int editions,
    int places,
    List<Places> byEdition,
    boolean done,
    boolean moves) {

  static Redaction of(
      String slug, String incident, List<Places> found, boolean done, boolean moves) {
    int places = found.stream().mapToInt(Places::places).sum();
    return new Redaction(slug, incident, found.size(), places, found, done, moves);
  }

  /** How many places of an edition, in the rendering that has most of them. */
  public record Places(int edition, int places) {
    /** As in {@code 3 places in edition 2}. */
    public String words() {
      return places + (places == 1 ? " place" : " places") + " in edition " + edition;
    }
  }

  public boolean anyPlaces() {
    return !byEdition.isEmpty();
  }
}
