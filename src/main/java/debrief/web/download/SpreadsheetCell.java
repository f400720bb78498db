package debrief.web.download;

import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a file that people open with a spreadsheet. One that would be taken for a formula
 * begins with an apostrophe, also where blanks stand before the sign, or it is a full-width, small,
 * raised or lowered one, which some spreadsheets read as the plain one. So does one that begins
 * with apostrophes before such a sign, and so a reader who takes one apostrophe away has the text
 * as it was: Linear's importer does so by itself, others leave it.
 */
public final class SpreadsheetCell {
  private static final Pattern FORMULA =
      Pattern.compile("^'*(?:[\\t\\r\\n]|[\\p{Z}\\s\\p{Cf}]*[=+\\-−@|])");

  /** Enough of a cell to see what it begins with. */
  private static final int BEGINNING = 200;

  private SpreadsheetCell() {}

  /**
   * The text of a cell that no spreadsheet takes for a formula.
   *
   * @param value null for an empty cell
   */
  public static String of(@Nullable Object value) {
    String text = Objects.toString(value, "");
    return FORMULA.matcher(folded(text)).find() ? "'" + text : text;
  }

  private static String folded(String text) {
    String beginning = text.length() > BEGINNING ? text.substring(0, BEGINNING) : text;
    return Normalizer.normalize(beginning, Normalizer.Form.NFKC);
  }
}
