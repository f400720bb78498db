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
 * @param exempt phrases that one rule leaves alone
 */
public record Phrases(List<Own> notice, List<String> leaveAlone, List<Exempt> exempt) {
  public static final Phrases NONE = new Phrases(List.of(), List.of(), List.of());

  /**
   * A phrase in which a rule notices nothing.
   *
   * @param rule its id
   */
  public record Exempt(String rule, String phrase) {}

  /**
   * A phrase to notice.
   *
   * @param phrase one or more words, in any case
   * @param message why; null for a general sentence
   * @param instead what to write; null where there is no one answer
   */
  public record Own(
      String phrase, Category category, @Nullable String message, @Nullable String instead) {}

  public Phrases(List<Own> notice, List<String> leaveAlone) {
    this(notice, leaveAlone, List.of());
  }

  public Phrases {
    notice = List.copyOf(notice);
    exempt = List.copyOf(exempt);
    leaveAlone = leaveAlone.stream().map(Phrases::plain).filter(p -> !p.isEmpty()).toList();
  }

  /** As phrases are compared: in small letters, with single spaces. */
  public static String plain(String phrase) {
    return phrase.strip().replace('\u2019', '\'').replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
