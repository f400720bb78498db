package debrief.publish.format.pdf;

import debrief.publish.format.pdf.type.Fonts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The measures of a page, and what one document has used up of its paper. */
final class Paper {
  static final float PAGE_WIDTH = 595.28f;
  static final float PAGE_HEIGHT = 841.89f;

  /** The column of text begins right of the margin that the times of a timeline stand in. */
  static final float MARGIN = 76;

  static final float LEFT = 56;
  static final float WIDTH = 400;
  static final float WIDE = MARGIN + WIDTH;
  static final float TOP = 84;
  static final float BOTTOM = 70;

  static final float LEADING = 1.42f;

  /** A report of about this length is not read on paper; its other files hold all of it. */
  static final int MOST_PAGES = 300;

  /** How many pages are laid out at once. */
  private static final int SHEAF = 40;

  private static final double PAGE = PAGE_HEIGHT - TOP - BOTTOM;

  final Fonts fonts = new Fonts();
  final List<Bookmark> bookmarks = new ArrayList<>();
  private double used;
  private double usedBefore;
  private int places;

  /** A heading that one can go to. */
  record Bookmark(int level, String words, String place) {}

  /** About as much of the paper is used from now on. */
  void use(double height) {
    used += height;
  }

  boolean isFull() {
    return used > MOST_PAGES * PAGE;
  }

  /** Whether as much was written as is laid out at once. */
  boolean isSheaf() {
    return used - usedBefore > SHEAF * PAGE;
  }

  void beginSheaf() {
    usedBefore = used;
  }

  /** The name of a place in the document: the same for the same document. */
  String bookmark(int level, String words) {
    places++;
    String place = String.format(Locale.ROOT, "p%d", places);
    bookmarks.add(new Bookmark(level, words, place));
    return place;
  }
}
