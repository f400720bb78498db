package debrief.web.page;

import java.time.Instant;

/**
 * What a small part of an incident said before: a timeline entry, a factor, a lesson, a Trust tag.
 *
 * @param writtenAt when it was written, not when it was replaced
 */
public record EarlierText(Instant writtenAt, String text) {
  public TimeView at() {
    return new TimeView(writtenAt);
  }
}
