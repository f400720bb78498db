package debrief.incident;

import debrief.web.page.TimeView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of an incident's own times, in the order in which they come. */
public enum Moment {
  started("Started"),
  detected("Detected"),
  acknowledged("Acknowledged"),
  mitigated("Mitigated"),
  resolved("Resolved");

  private final String label;

  Moment(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** When it was; null where nobody wrote it down. */
  public @Nullable Instant of(Incident incident) {
    return switch (this) {
      case started -> incident.startedAt();
      case detected -> incident.detectedAt();
      case acknowledged -> incident.acknowledgedAt();
      case mitigated -> incident.mitigatedAt();
      case resolved -> incident.resolvedAt();
    };
  }

  /** {@code Resolved (16:10) is before detected (16:20).}, with the days where they differ. */
  public String isBefore(Instant at, Moment earlier, Instant then) {
    TimeView one = new TimeView(at);
    TimeView other = new TimeView(then);
    boolean sameDay = one.date().equals(other.date());
    return label
        + " ("
        + (sameDay ? one.clock() : one.text())
        + ") is before "
        + earlier
        + " ("
        + (sameDay ? other.clock() : other.text())
        + " "
        + other.zone()
        + ").";
  }

  /** Whether it could be written down with this time, beside the others as they are. */
  public boolean fits(Incident incident, Instant at) {
    for (Moment other : values()) {
      Instant then = other.of(incident);
      boolean wrong =
          then != null && (other.compareTo(this) < 0 ? then.isAfter(at) : then.isBefore(at));
      if (other != this && wrong) {
        return false;
      }
    }
    return true;
  }
}
