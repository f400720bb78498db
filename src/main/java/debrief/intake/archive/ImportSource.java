package debrief.intake.archive;

import debrief.crypto.Sha256;
import debrief.intake.correction.ImportCorrections;
import debrief.intake.original.Original;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A document that is to be brought in.
 *
 * @param collection what it came with, such as the name of a zip; empty for one that came alone
 * @param path its name there, which may hold a date
 * @param content its bytes, which are kept
 * @param text what they say
 * @param read how they were read, where that is not plain, such as {@code It is read as Latin-1.}
 * @param corrections what somebody has said of all documents of the collection
 * @param named whether the path says which document it is when it comes again
 */
public record ImportSource(
    String collection,
    String path,
    byte[] content,
    String text,
    List<String> read,
    ImportCorrections corrections,
    boolean named) {
  private static final String NO_NAME = "postmortem.md";

  /** A document that came alone, under a name or, where that is empty, without one. */
  public static ImportSource alone(String path, byte[] content, String text) {
    boolean named = !path.isBlank();
    return new ImportSource(
        "", named ? path : NO_NAME, content, text, List.of(), ImportCorrections.NONE, named);
  }

  /** The same of a text that was typed or pasted. */
  public static ImportSource pasted(String path, String text) {
    return alone(path, text.getBytes(StandardCharsets.UTF_8), text);
  }

  /** Whether it is what was brought in then, to the byte, and is read in the same way. */
  public boolean isSameAs(Original before) {
    return Sha256.of(content).equals(before.sha256())
        && corrections.json().equals(before.corrections());
  }
}
