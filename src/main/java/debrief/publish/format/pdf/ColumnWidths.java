package debrief.publish.format.pdf;

import debrief.publish.format.pdf.type.Face;
import debrief.publish.format.pdf.type.Fonts;
import debrief.publish.format.pdf.type.TextStyle;
import debrief.text.block.Block;
import debrief.text.block.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How wide the columns of a table are, in points: FOP does not find out by itself.
 *
 * @param size of its letters
 * @param isWide whether it takes the whole width of the page
 */
record ColumnWidths(float[] widths, float size, boolean isWide) {
  /** Left and right of the words in a cell, together. */
  static final float PADDING = 10;

  /** A longer word is broken: an address must not push all else out. */
  private static final float LONGEST_WORD = 110;

  /** What is looked at of a long table; further rows are hardly wider. */
  private static final int ROWS = 200;

  /** Null where the columns fit on no page. */
  static @Nullable ColumnWidths of(Fonts fonts, Block.Table table, float width) {
    for (float size : new float[] {9.5f, 8f}) {
      for (boolean wide : new boolean[] {false, true}) {
        float room = wide ? Paper.WIDE : width;
        float[] widths = fit(fonts, table, size, room);
        if (widths != null) {
          return new ColumnWidths(widths, size, wide);
        }
      }
    }
    return null;
  }

  float width() {
    return sum(widths);
  }

  private static float @Nullable [] fit(Fonts fonts, Block.Table table, float size, float room) {
    int columns = table.columns();
    float[] least = new float[columns];
    float[] most = new float[columns];
    measure(fonts, table.head(), TextStyle.text(size).in(Face.STRONG), least, most);
    for (int i = 0; i < Math.min(ROWS, table.rows().size()); i++) {
      measure(fonts, table.rows().get(i), TextStyle.text(size), least, most);
    }
    float sumLeast = sum(least);
    float sumMost = sum(most);
    if (sumMost <= room) {
      return most;
    }
    if (sumLeast > room || (columns > 3 && sumLeast > 0.85f * room && room < Paper.WIDE)) {
      return null;
    }
    float share = (room - sumLeast) / (sumMost - sumLeast);
    float[] widths = new float[columns];
    for (int i = 0; i < columns; i++) {
      widths[i] = least[i] + (most[i] - least[i]) * share;
    }
    return widths;
  }

  private static void measure(
      Fonts fonts, List<List<Span>> cells, TextStyle look, float[] least, float[] most) {
    for (int i = 0; i < cells.size(); i++) {
      float whole = 0;
      float longest = 0;
      float word = 0;
      for (Span span : cells.get(i)) {
        TextStyle own = look.of(span);
        int[] points = span.text().codePoints().toArray();
        for (int point : points) {
          float width = own.size() * fonts.width(point, own.face());
          whole += width;
          word = Fonts.isBlank(point) ? 0 : word + width;
          longest = Math.max(longest, word);
        }
      }
      least[i] = Math.max(least[i], Math.min(LONGEST_WORD, longest) + PADDING + 0.5f);
      most[i] = Math.max(most[i], whole + PADDING + 0.5f);
    }
  }

  private static float sum(float[] widths) {
    float sum = 0;
    for (float width : widths) {
      sum += width;
    }
    return sum;
  }
}
