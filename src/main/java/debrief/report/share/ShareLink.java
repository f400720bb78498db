package debrief.report.share;

import debrief.access.Audience;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link as it is looked after; its secret was shown when it was made.
 *
 * @param report the slug of what it opens
 * @param createdBy who made it, by name
 * @param expiresAt null where it never ends
 * @param revokedAt null while nobody has revoked it
 * @param passphrase whether a reader has to know one
 * @param opens how often it was opened
 * @param openedOn the last day of UTC on which it was; null where it never was
 * @param state what it does now
 * @param days how often it was opened on each of the last 30 days on which it was
 */
public record ShareLink(
    String id,
    String report,
    String title,
    String incident,
    Audience audience,
    Instant createdAt,
    @Nullable String createdBy,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt,
    boolean passphrase,
    long opens,
    @Nullable LocalDate openedOn,
    State state,
    List<Day> days) {

  /** What a link does. */
  public enum State {
    open("Open"),
    /** Its report is withdrawn, restricted or not an incident; it opens again where that ends. */
    closed("Closed with its report"),
    expired("Expired"),
    revoked("Revoked");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** How often a link was opened on a day of UTC. */
  public record Day(LocalDate day, int opens) {}
}
