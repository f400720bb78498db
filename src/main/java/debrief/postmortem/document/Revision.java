package debrief.postmortem.document;

import debrief.access.Audience;
import debrief.web.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One save of one section.
 *
 * @param section the section's key
 * @param by who saved it; null where Debrief itself did
 * @param size of the text, in characters
 * @param excerpt its first words
 */
public record Revision(
    String section,
    String heading,
    int version,
    Instant at,
    @Nullable Writer by,
    Audience audience,
    int size,
    String excerpt) {

  /** Somebody with an account here. */
  public record Writer(String id, String name) {}

  /** A save beside the one before it; its text only where the two are short enough to compare. */
  public record Change(
      String section,
      String heading,
      int version,
      Instant at,
      @Nullable String byName,
      Audience audience,
      int size,
      int sizeBefore,
      @Nullable String text,
      String before,
      int now) {}

  /** A revision with all of its text. */
  public record Full(
      String section,
      String heading,
      int version,
      Instant at,
      @Nullable Writer by,
      Audience audience,
      String markdown) {}

  /**
   * @throws Problem 404, since what is not a version was never saved
   */
  public static int version(String version) {
    if (!version.matches("[1-9][0-9]{0,8}")) {
      throw Problem.missing();
    }
    return Integer.parseInt(version);
  }
}
