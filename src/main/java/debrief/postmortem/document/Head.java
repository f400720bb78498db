package debrief.postmortem.document;

import java.time.Instant;

/** The postmortem without its parts, as somebody who drafts has read or locked it. */
public record Head(
    long number,
    PostmortemState state,
    String template,
    Instant createdAt,
    Instant updatedAt,
    int version) {

  Head moved(PostmortemState to, Instant at) {
    return new Head(number, to, template, createdAt, at, version + 1);
  }
}
