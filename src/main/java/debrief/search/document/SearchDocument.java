package debrief.search.document;

import debrief.search.query.Folding;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of what search finds.
 *
 * @param about what the rows of one subject have in common
 * @param part 0 for the whole
 * @param body in plain text: what excerpts are taken of
 * @param anchor where on its page it stands; empty for the page itself
 * @param strong said in few words, such as factors; empty for a part
 * @param summary likewise
 */
record SearchDocument(
    About about,
    int part,
    String kind,
    String title,
    String summary,
    String strong,
    String body,
    String anchor) {
  /** A new one has every row written again. */
  static final int FORMAT = 1;

  /** Of a longer text what follows is not found; PostgreSQL's own bound is close. */
  private static final int MOST_WORDS = 25_000;

  private static final int MOST_SPELLED = 10_000;
  private static final int MOST_WORDS_OF_HEADLINE = 2_000;

  /**
   * What the rows of one subject have in common.
   *
   * @param subject a letter for what it is, and its number
   * @param audience {@code team} or {@code organization}
   * @param teamHasOwn whether those who draft read something else
   * @param slug of a report; null for others
   * @param actionNumber of an action item; null for others
   * @param open whether there is something left to do
   */
  record About(
      String subject,
      String audience,
      boolean teamHasOwn,
      long incident,
      @Nullable String slug,
      @Nullable Long actionNumber,
      String severity,
      List<String> services,
      List<String> principles,
      boolean open,
      Instant startedAt) {}

  public String foldedTitle() {
    return Folding.text(title, MOST_WORDS_OF_HEADLINE);
  }

  public String foldedSummary() {
    return Folding.text(summary, MOST_WORDS_OF_HEADLINE);
  }

  public String foldedStrong() {
    return Folding.text(strong, MOST_WORDS_OF_HEADLINE);
  }

  public String foldedBody() {
    return Folding.text(body, MOST_WORDS);
  }

  public boolean isWhole() {
    return part == 0;
  }

  /** Each word as it is spelled; null for a part. */
  public String @Nullable [] spelled() {
    if (part > 0) {
      return null;
    }
    Set<String> words = new LinkedHashSet<>(Folding.words(title, MOST_SPELLED));
    words.addAll(Folding.words(summary, MOST_SPELLED));
    words.addAll(Folding.words(strong, MOST_SPELLED));
    words.addAll(Folding.words(body, MOST_SPELLED));
    return words.stream().limit(MOST_SPELLED).toArray(String[]::new);
  }
}
