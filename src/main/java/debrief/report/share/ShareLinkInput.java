package debrief.report.share;

import debrief.access.Audience;
import debrief.web.Invalid;
import debrief.web.Years;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a new link.
 *
 * @param audience whose rendering it opens: {@code organization} or {@code public}
 * @param expiresAt when it ends; where nobody says, in 30 days
 * @param neverExpires whether it lasts until it is revoked
 * @param passphrase what a reader has to know besides; null for nothing
 */
public record ShareLinkInput(
    @Nullable Audience audience,
    @Nullable Instant expiresAt,
    @Nullable Boolean neverExpires,
    @Nullable String passphrase) {
  static final Duration LASTING = Duration.ofDays(30);
  private static final int SHORTEST = 8;
  private static final int LONGEST = 200;

  /**
   * @throws debrief.web.Problem 422 that names everything which is wrong
   */
  void check(Instant now) {
    Invalid invalid = new Invalid();
    invalid.addIf(
        audience == null || audience.isTeam(), "audience", "Choose organization or public.");
    invalid.addIf(
        expiresAt != null && !expiresAt.isAfter(now), "expiresAt", "This lies in the past.");
    invalid.addIf(expiresAt != null && !Years.hold(expiresAt), "expiresAt", Years.OF_TIMES);
    invalid.addIf(
        expiresAt != null && Boolean.TRUE.equals(neverExpires),
        "neverExpires",
        "It cannot both end and never end. Leave one of the two out.");
    invalid.addIf(
        passphrase != null && passphrase.strip().length() < SHORTEST,
        "passphrase",
        "Use at least 8 characters, so that nobody guesses it.");
    invalid.fits("passphrase", passphrase, LONGEST);
    invalid.orThrow();
  }

  /** When it ends, null for never. */
  @Nullable Instant end(Instant now) {
    return expiresAt != null || Boolean.TRUE.equals(neverExpires) ? expiresAt : now.plus(LASTING);
  }
}
