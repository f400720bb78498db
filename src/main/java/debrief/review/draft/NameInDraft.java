package debrief.review.draft;

import debrief.access.Audience;
import debrief.crypto.Ids;
import debrief.incident.name.UnknownNames;
import debrief.noego.Review;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name in what others than the team would read, of somebody whose role nobody has said.
 *
 * @param fingerprint by which it is kept with a reason; the same wherever the name stands
 * @param places the first few sentences that it stands in
 * @param count of all of them
 * @param kept why it stays; null where nobody said
 */
public record NameInDraft(
    String name,
    String fingerprint,
    List<Place> places,
    int count,
    DraftFinding.@Nullable Kept kept) {
  private static final int LETTERS = 12;

  /**
   * A sentence that it stands in.
   *
   * @param part as of a finding; so are {@code key}, {@code field} and {@code heading}
   * @param audience the widest that would read it
   * @param before what stands in front of it
   * @param words the name as it stands there
   * @param after what stands behind it
   */
  public record Place(
      String part,
      String key,
      String field,
      String heading,
      Audience audience,
      String before,
      String words,
      String after) {

    static Place of(DraftText text, int start, int end) {
      Excerpt excerpt = Excerpt.of(text.text(), start, end);
      return new Place(
          text.part(),
          text.key(),
          text.field(),
          text.heading(),
          text.audience(),
          excerpt.before(),
          excerpt.words(),
          excerpt.after());
    }
  }

  static String fingerprint(String name) {
    String text = Review.SOMEBODY + "\n" + UnknownNames.key(name);
    byte[] hash = Ids.sha256(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, LETTERS);
  }

  /** Without the marks of emphasis that stand between its words. */
  static String plain(String quote) {
    return quote.replaceAll("[*]+|__+", "").strip();
  }
}
