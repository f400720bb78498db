package debrief.search.document;

import debrief.search.query.WordFolding;
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
   * @param version of a draft; null for others
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
      Instant startedAt,
      @Nullable Integer version) {}

  /** As it is stored. */
  DocumentSql.Row row() {
    return new DocumentSql.Row(
        about.subject,
        about.audience,
        part,
        kind,
        about.incident,
        about.slug,
        about.actionNumber,
        about.teamHasOwn,
        title,
        body,
        anchor,
        about.severity,
        about.services,
        about.principles,
        about.open,
        about.startedAt,
        about.version,
        WordFolding.text(title, MOST_WORDS_OF_HEADLINE),
        WordFolding.text(summary, MOST_WORDS_OF_HEADLINE),
        WordFolding.text(strong, MOST_WORDS_OF_HEADLINE),
        WordFolding.text(body, MOST_WORDS),
        part == 0 ? spelled() : null);
  }

  private String[] spelled() {
    Set<String> words = new LinkedHashSet<>();
    for (String text : List.of(title, summary, strong, body)) {
      words.addAll(WordFolding.words(text, MOST_WORDS));
    }
    return words.stream().limit(MOST_SPELLED).toArray(String[]::new);
  }
}
