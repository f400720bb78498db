package debrief.search.candidate;

import debrief.search.query.FoundKind;
import java.time.Instant;
import java.util.List;

/**
 * Something that fits, before it is known what it says.
 *
 * @param subject a report, draft or action item
 * @param part of it; 0 for the whole
 */
public record SearchHit(String subject, int part, FoundKind kind, double score) {

  /** A part comes after the whole, and after other wholes that fit about as well. */
  SearchHit within(double whole) {
    return new SearchHit(subject, part, kind, Math.min(score, whole) * 0.5);
  }

  /** A whole that fits, with what is counted of it. */
  public record Whole(
      String subject,
      FoundKind kind,
      String severity,
      List<String> services,
      List<String> principles,
      double score) {
    SearchHit hit() {
      return new SearchHit(subject, 0, kind, score);
    }

    Whole lowered(double factor) {
      return new Whole(subject, kind, severity, services, principles, score * factor);
    }
  }

  /** What a hit says, as it is shown. */
  public record Shown(
      String subject,
      int part,
      String title,
      String body,
      String anchor,
      String slug,
      long action,
      long incident,
      String severity,
      List<String> services,
      Instant startedAt,
      String within) {}
}
