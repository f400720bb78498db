package debrief.db.health;

/**
 * What keeps the database from serving.
 *
 * @param sentence for everybody: tells nothing of machines
 * @param detail for operators; may be empty
 */
public record Trouble(String sentence, String detail) {
  @Override
  public String toString() {
    return detail.isEmpty() ? sentence : sentence + " " + detail;
  }
}
