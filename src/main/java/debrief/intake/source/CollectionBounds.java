package debrief.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Counts what a collection tells of, and tells it on: no more files and bytes than these, no name
 * twice, no file larger than a document may be.
 */
final class CollectionBounds {
  static final int MOST_FILES = 100_000;

  /** Of one document, as of a request. */
  static final int LARGEST = 8 << 20;

  /** Of all that is read of one collection. */
  static final long MOST_BYTES = 1L << 30;

  /** Text does not shrink more; what is small may. */
  private static final long LARGEST_RATIO = 500;

  private static final int SMALL = 1 << 20;

  /** Gives the bytes of a file, when they are asked for. */
  interface Content {
    InputStream open() throws IOException;
  }

  private final Consumer<FoundDocument> found;
  private final Set<String> names = new HashSet<>();
  private long bytes;
  private int files;
  private int more;

  CollectionBounds(Consumer<FoundDocument> found) {
    this.found = found;
  }

  /** Tells of a file that is left out. */
  void leave(String path, String reason) {
    if (counts()) {
      found.accept(FoundDocument.left(path, reason));
    }
  }

  private boolean counts() {
    if (files < MOST_FILES) {
      files++;
      return true;
    }
    more++;
    return false;
  }

  /**
   * Tells of a file.
   *
   * @param size as it is said to be, which need not be true; less than 0 where nobody says
   * @param packed how large it is now; less than 0 where it is not packed
   */
  void take(String path, long size, long packed, Content content) throws IOException {
    if (!counts()) {
      return;
    }
    String refusal = DocumentNames.refusal(path).orElse(null);
    if (refusal == null && !names.add(path)) {
      refusal = "Another file has the same name; that one counts.";
    }
    if (refusal == null && size > LARGEST) {
      refusal = tooLarge();
    }
    if (refusal == null && packed >= 0 && size > SMALL && size / LARGEST_RATIO > packed) {
      refusal = "It would unpack to far more than any text does.";
    }
    if (refusal == null && bytes >= MOST_BYTES) {
      refusal = "All files before it hold 1 GB, which is the most that is read at once.";
    }
    found.accept(refusal == null ? read(path, content) : FoundDocument.left(path, refusal));
  }

  private static String tooLarge() {
    return "It is larger than 8 MB, which a document may have.";
  }

  private FoundDocument read(String path, Content content) {
    try (InputStream in = content.open()) {
      byte[] text = in.readNBytes(LARGEST + 1);
      bytes += text.length;
      return text.length > LARGEST
          ? FoundDocument.left(path, tooLarge())
          : new FoundDocument(path, text, null);
    } catch (IOException | IllegalArgumentException e) { // whatever unpacks it says it so or so
      return FoundDocument.left(path, "It is damaged: it cannot be unpacked.");
    }
  }

  /** Says of what is beyond the bound that it was not looked at. */
  void end() {
    if (more > 0) {
      found.accept(
          FoundDocument.left(
              "(%,d more files)".formatted(more),
              "A collection is read up to %,d files. Import these in another one."
                  .formatted(MOST_FILES)));
    }
  }
}
