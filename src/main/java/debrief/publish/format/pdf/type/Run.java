package debrief.publish.format.pdf.type;

import java.util.ArrayList;
import java.util.List;

/**
 * Letters that one font draws.
 *
 * @param font as {@link Face} names it
 * @param isArabic whether their shapes depend on their neighbours
 */
public record Run(String text, String font, boolean isArabic) {

  /** The same in pieces, each of so many letters at most; cut at a blank where there is one. */
  public List<Run> pieces(int most) {
    List<Run> pieces = new ArrayList<>();
    int at = 0;
    while (text.length() - at > most) {
      int blank = Math.max(text.lastIndexOf(' ', at + most - 1), lastBreak(at + most - 1));
      int end = blank > at + most / 2 ? blank + 1 : at + most;
      end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
      pieces.add(new Run(text.substring(at, end), font, isArabic));
      at = end;
    }
    pieces.add(at == 0 ? this : new Run(text.substring(at), font, isArabic));
    return pieces;
  }

  private int lastBreak(int from) {
    return text.lastIndexOf(Fonts.ZERO_WIDTH_SPACE, from);
  }
}
