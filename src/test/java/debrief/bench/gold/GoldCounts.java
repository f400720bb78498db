package debrief.bench.gold;

/** Counts of what was looked for, what was found, and what was made up. */
public final class GoldCounts {
  public int entries;
  public int found;
  public int right;

  /** Wrong or not told, and named among what was assumed, or kept as text. */
  public int said;

  /** Wrong or not told, without a word. */
  public int silent;

  public int invented;
  public int items;
  public int itemsFound;
  public int itemsInvented;
  public int owners;
  public int ownersRight;
  public int ownersInvented;
  public int dues;
  public int duesRight;
  public int duesInvented;
  public int facts;
  public int factsRight;
  public int factsInvented;

  /** Adds what another counted. */
  public void add(GoldCounts other) {
    entries += other.entries;
    found += other.found;
    right += other.right;
    said += other.said;
    silent += other.silent;
    invented += other.invented;
    items += other.items;
    itemsFound += other.itemsFound;
    itemsInvented += other.itemsInvented;
    owners += other.owners;
    ownersRight += other.ownersRight;
    ownersInvented += other.ownersInvented;
    dues += other.dues;
    duesRight += other.duesRight;
    duesInvented += other.duesInvented;
    facts += other.facts;
    factsRight += other.factsRight;
    factsInvented += other.factsInvented;
  }
}
