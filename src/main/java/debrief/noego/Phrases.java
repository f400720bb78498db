package debrief.noego;

import debrief.noego.category.Category;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's own words.
 *
 * @param notice phrases to notice besides those that the rules know
 * @param leaveAlone phrases in which nothing is noticed
 */
public record Phrases(List<Own> notice, List<String> leaveAlone) {
  public static final Phrases NONE = new Phrases(List.of(), List.of());

  /**
   * A phrase to notice.
   *
   * @param phrase one or more words, in any case
   * @param message why; null for a general sentence
   * @param instead what to write; null where there is no one answer
   */
  public record Own(
      String phrase, Category category, @Nullable String message, @Nullable String instead) {}

  public Phrases {
    notice = List.copyOf(notice);
    leaveAlone = leaveAlone.stream().map(Phrases::plain).filter(p -> !p.isEmpty()).toList();
  }

  static String plain(String phrase) {
    return phrase.strip().replace('\u2019', '\'').replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
