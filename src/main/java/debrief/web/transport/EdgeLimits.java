package debrief.web.transport;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * How much strangers and slow lines may take up, as {@code config.yml} has it. docs/security.md
 * shows each with its default.
 *
 * @param connections open at once, from everywhere
 * @param connectionsPerAddress open at once from one address that is not a trusted proxy's
 * @param bodiesPerAddress bodies of one address that are under way at once
 * @param threadsPerCaller requests of one caller that are worked on at once; others wait
 * @param patienceSeconds how long headers, a body or the reading of an answer may stand still, and
 *     how long they may take before {@code bytesPerSecond} is asked for
 * @param bytesPerSecond the least that a body or the reading of an answer must come to
 * @param bodySeconds how long a body may take in any case
 */
public record EdgeLimits(
    @Min(10) @Max(1_000_000) int connections,
    @Min(5) @Max(1_000_000) int connectionsPerAddress,
    @Min(1) @Max(1_000_000) int bodiesPerAddress,
    @Min(1) @Max(1_000) int threadsPerCaller,
    @Min(1) @Max(600) int patienceSeconds,
    @Min(1) @Max(1_000_000_000) int bytesPerSecond,
    @Min(1) @Max(86_400) int bodySeconds) {

  public static final EdgeLimits DEFAULT = new EdgeLimits(2_000, 500, 64, 8, 10, 4_096, 120);

  Duration patience() {
    return Duration.ofSeconds(patienceSeconds);
  }

  /** What a body must keep. */
  Pace ofBodies() {
    return new Pace(patience(), bytesPerSecond, Duration.ofSeconds(bodySeconds));
  }

  /**
   * What the reading of an answer must keep: it may be as long as it likes, but not stand still.
   */
  Pace ofAnswers() {
    return new Pace(patience(), bytesPerSecond, Duration.ofDays(1));
  }
}
