package debrief.publish.format.pdf.type;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A face of the text, as the fonts that are asked for a letter, one after the other. */
public enum Face {
  TEXT("SourceSans3_400Regular"),
  STRONG("SourceSans3_600SemiBold", "SourceSans3_400Regular"),
  EMPHASIS("SourceSans3_400Regular_Italic", "SourceSans3_400Regular"),
  STRONG_EMPHASIS("SourceSans3_600SemiBold_Italic", "SourceSans3_400Regular"),
  CODE("SourceCodePro_400Regular", "SourceSans3_400Regular");

  /** So many different emoji a document may hold, and so many of other rare letters. */
  static final int MOST_ALONE = 40;

  private static final String EMOJI = "NotoEmoji_400Regular";

  /**
   * For what the text's own faces lack: other scripts and signs, emoji, Korean, Chinese and its
   * like.
   */
  private static final List<String> FALLBACKS =
      List.of("DejaVuSans", EMOJI, "DroidSansFallbackFull", "NanumSquareRoundR");

  private final List<String> own;

  Face(String... own) {
    this.own = List.of(own);
  }

  /** What a document calls every font there is. */
  public static List<String> fonts() {
    Stream<String> alone =
        FALLBACKS.stream()
            .flatMap(font -> IntStream.range(0, MOST_ALONE).mapToObj(i -> alone(font, i)));
    Stream<String> whole = Stream.concat(Stream.of(values()).map(Face::font), FALLBACKS.stream());
    return Stream.concat(whole, alone).toList();
  }

  /**
   * A font from which a document takes one letter only. FOP writes down a wrong letter, for whoever
   * copies or listens, where a font gives it two of those beyond the first 65,536 of Unicode.
   *
   * @param number from 0, below {@link #MOST_ALONE}
   */
  static String alone(String font, int number) {
    return font + "-" + number;
  }

  /** Which of the files it is in, by what a document calls it. */
  public static String file(String font) {
    return font.replaceFirst("-[0-9]+$", "");
  }

  /** The first of its fonts. */
  public String font() {
    return own.get(0);
  }

  List<String> fonts(boolean emojiFirst) {
    List<String> fonts = new ArrayList<>(own);
    fonts.addAll(FALLBACKS);
    if (emojiFirst) {
      fonts.remove(EMOJI);
      fonts.add(0, EMOJI);
    }
    return fonts;
  }
}
