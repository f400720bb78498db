package debrief.search.document;

/** How what search finds is written down. */
public final class DocumentFormat {
  /** A new one has every row written again. */
  public static final int CURRENT = 2;

  private DocumentFormat() {}
}
