package debrief.review.draft;

import com.fasterxml.jackson.annotation.JsonIgnore;
import debrief.noego.Finding;
import debrief.noego.category.Category;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding of the review, and where in the draft it stands.
 *
 * @param part {@code incident}, {@code sections}, {@code trust}, {@code factors}, {@code lessons},
 *     {@code timeline} or {@code actionItems}
 * @param key of the section, the row or the item
 * @param field such as {@code markdown}; offsets count in its text
 * @param heading what the place is called
 * @param fingerprint stays the same while the sentence stays, wherever it stands
 * @param asked whether it is to be changed or kept with a reason before the draft goes on
 * @param kept why the words stay; null where nobody said
 * @param excerpt the words in their surroundings, for pages
 */
public record DraftFinding(
    String part,
    String key,
    String field,
    String heading,
    String rule,
    Category category,
    int start,
    int end,
    int line,
    int column,
    String quote,
    String message,
    List<String> suggestions,
    boolean question,
    int replaceStart,
    int replaceEnd,
    String fingerprint,
    boolean asked,
    @Nullable Kept kept,
    @JsonIgnore Excerpt excerpt) {

  /** Why words stay as they are. Who said so is not told: the reason is what counts. */
  public record Kept(String reason, Instant at) {
    /** A strong tag of its own. */
    @JsonIgnore
    public String etag() {
      return "\"k" + at.getEpochSecond() + "-" + at.getNano() + "\"";
    }
  }

  static DraftFinding of(DraftText text, Finding found, boolean asked, @Nullable Kept kept) {
    return new DraftFinding(
        text.part(),
        text.key(),
        text.field(),
        text.heading(),
        found.rule(),
        found.category(),
        found.start(),
        found.end(),
        found.line(),
        found.column(),
        found.quote(),
        found.message(),
        found.suggestions(),
        found.question(),
        found.replaceStart(),
        found.replaceEnd(),
        found.fingerprint(),
        asked,
        kept,
        Excerpt.of(text.text(), found));
  }

  /** Whether it still stands in the draft's way. */
  @JsonIgnore
  public boolean isOpen() {
    return asked && kept == null;
  }
}
