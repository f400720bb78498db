package debrief.intake.source;

import org.jspecify.annotations.Nullable;

/**
 * A file of a collection.
 *
 * @param content its bytes; null for one that is left out
 * @param reason why it is left out, in a sentence; null for a document
 */
public record FoundDocument(String path, byte @Nullable [] content, @Nullable String reason) {

  static FoundDocument left(String path, String reason) {
    return new FoundDocument(DocumentNames.shown(path), null, reason);
  }

  /** How much of it is kept. */
  public int size() {
    return content == null ? 0 : content.length;
  }
}
