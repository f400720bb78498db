package debrief.report.share;

import debrief.web.page.TimeView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link in a list, in words.
 *
 * @param shows whose rendering it opens
 * @param ends null where it never ends by itself
 */
record ShareLine(
    String id,
    String slug,
    String report,
    String shows,
    TimeView made,
    @Nullable String by,
    @Nullable TimeView ends,
    long opens,
    String state,
    String stateLabel,
    boolean revocable,
    List<Day> days) {

  /** How often it was opened on a day. */
  record Day(String day, int opens) {}

  static ShareLine of(ShareLink link) {
    return new ShareLine(
        link.id(),
        link.report(),
        link.title(),
        shows(link),
        new TimeView(link.createdAt()),
        link.createdBy(),
        link.state() == ShareLink.State.revoked ? null : lastMoment(link.expiresAt()),
        link.opens(),
        shape(link.state()),
        link.state().label(),
        link.state() == ShareLink.State.open || link.state() == ShareLink.State.closed,
        link.days().stream().map(day -> new Day(TimeView.day(day.day()), day.opens())).toList());
  }

  /** A day that ends at midnight is the one before it. */
  private static @Nullable TimeView lastMoment(@Nullable Instant end) {
    return end == null ? null : new TimeView(end.minusSeconds(1));
  }

  /** The name of the mark beside a state, as other lists show it. */
  private static String shape(ShareLink.State state) {
    return switch (state) {
      case open -> "inProgress";
      case closed -> "blocked";
      case expired -> "done";
      case revoked -> "declined";
    };
  }

  private static String shows(ShareLink link) {
    String who = link.audience().isPublic() ? "Everybody" : "The organisation";
    return link.passphrase() ? who + ", with a passphrase" : who;
  }

  /** Before the time at which it ends, or would have. */
  public String endsWord() {
    return stateLabel.equals(ShareLink.State.expired.label()) ? "on" : "until";
  }

  public boolean anyDays() {
    return !days.isEmpty();
  }
}
