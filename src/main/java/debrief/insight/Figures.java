package debrief.insight;

/**
 * What is counted of one principle in one span of time.
 *
 * @param incidents whose report says that they touched it
 * @param harmed of these
 * @param impact minutes of customer impact, of those that harmed or strained it
 */
public record Figures(
    int incidents,
    int harmed,
    int strained,
    int held,
    int strengthened,
    Distribution impact,
    Promises promises) {

  /**
   * The action items of those incidents: what would strengthen it.
   *
   * @param open neither done nor declined
   * @param overdue of these, those whose day has passed
   * @param kept done
   * @param keptBeforeImport of these, those that were done before they were imported: on a day that
   *     is not known
   */
  public record Promises(int open, int overdue, int kept, int declined, int keptBeforeImport) {}
}
