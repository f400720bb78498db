package debrief.intake.archive;

import debrief.crypto.Sha256;
import debrief.intake.correction.ImportCorrections;
import debrief.intake.original.Original;
import debrief.web.Invalid;
import debrief.web.Problem;
import debrief.web.json.Json;
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
  private static final int MOST_LINES = 50_000;
  private static final int LONGEST_PATH = 1_000;

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

  /**
   * @throws Problem 422 for what is too long, empty or no text
   */
  void check() {
    new Invalid().line("path", path, LONGEST_PATH).orThrow();
    if (text.isBlank()) {
      throw Problem.invalid("(body)", "The document is empty. Send its Markdown as the body.");
    }
    if (!Json.isClean(text)) {
      throw Problem.invalid(
          "(body)", "The document holds a null character, which cannot be stored.");
    }
    if (text.lines().limit(MOST_LINES + 1L).count() > MOST_LINES) {
      throw Problem.invalid(
          "(body)",
          "The document has more than " + MOST_LINES + " lines. Divide it, and import its parts.");
    }
  }
}
