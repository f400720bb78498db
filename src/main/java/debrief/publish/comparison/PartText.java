package debrief.publish.comparison;

/**
 * What one audience reads of one part.
 *
 * @param key of the part among those of its group; parts that say the same may share it
 * @param label as the part is called before its text
 */
record PartText(String key, String label, String markdown) {
  boolean isSamePart(PartText other) {
    return key.equals(other.key);
  }
}
