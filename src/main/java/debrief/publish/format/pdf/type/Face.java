package debrief.publish.format.pdf.type;

import java.util.List;

/** A face of the text, as the files that are asked for a letter, one after the other. */
public enum Face {
  TEXT("SourceSans3_400Regular"),
  STRONG("SourceSans3_600SemiBold", "SourceSans3_400Regular"),
  EMPHASIS("SourceSans3_400Regular_Italic", "SourceSans3_400Regular"),
  STRONG_EMPHASIS("SourceSans3_600SemiBold_Italic", "SourceSans3_400Regular"),
  CODE("SourceCodePro_400Regular", "SourceSans3_400Regular");

  /** For what the text's own faces lack: other scripts and signs, emoji, Chinese and its like. */
  private static final List<String> FALLBACKS =
      List.of("DejaVuSans", "NotoEmoji_400Regular", "DroidSansFallbackFull");

  private final List<String> own;

  Face(String... own) {
    this.own = List.of(own);
  }

  List<String> files(boolean emojiFirst) {
    List<String> files = new java.util.ArrayList<>(own);
    files.addAll(FALLBACKS);
    if (emojiFirst) {
      files.remove("NotoEmoji_400Regular");
      files.add(0, "NotoEmoji_400Regular");
    }
    return files;
  }
}
