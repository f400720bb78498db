package debrief.report;

import java.util.regex.Pattern;

/** How long it takes to read an article: 200 words a minute, headings and tables included. */
public final class ReadingTime {
  private static final int WORDS_A_MINUTE = 200;
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private ReadingTime() {}

  /** At least one. */
  public static int minutes(String article) {
    int words = TAG.matcher(article).replaceAll(" ").strip().split("\\s+").length;
    return Math.max(1, (words + WORDS_A_MINUTE / 2) / WORDS_A_MINUTE);
  }
}
