package debrief.timeline;

import debrief.access.Audience;
import debrief.incident.Moment;
import debrief.text.Markdown;
import debrief.web.Invalid;
import debrief.web.page.TimeView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of one thing that happened. Only a time and a text are needed.
 *
 * @param milestone the incident's time that this is the moment of, which then follows it
 */
public record EntryInput(
    @Nullable Instant occurredAt,
    @Nullable Instant knownAt,
    @Nullable EntryKind kind,
    @Nullable String text,
    @Nullable Audience audience,
    @Nullable List<Evidence> evidence,
    @Nullable Moment milestone) {

  static final int MAX_TEXT = 20_000;
  private static final int MOST_EVIDENCE = 20;
  private static final int MOST_AT_ONCE = 500;

  /** What is none of the incident's times. */
  public EntryInput(
      @Nullable Instant occurredAt,
      @Nullable Instant knownAt,
      @Nullable EntryKind kind,
      @Nullable String text,
      @Nullable Audience audience,
      @Nullable List<Evidence> evidence) {
    this(occurredAt, knownAt, kind, text, audience, evidence, null);
  }

  /** When it happened, of what has been checked. */
  Instant happened() {
    return Objects.requireNonNull(occurredAt);
  }

  /** The same as that moment, or as none. */
  public EntryInput with(@Nullable Moment moment) {
    return new EntryInput(occurredAt, knownAt, kind, text, audience, evidence, moment);
  }

  /** With the defaults in the place of what was left out. */
  EntryInput complete() {
    return new EntryInput(
        occurredAt,
        knownAt == null ? occurredAt : knownAt,
        kind == null ? EntryKind.observation : kind,
        text,
        audience == null ? Audience.organization : audience,
        evidence == null ? List.of() : evidence,
        milestone);
  }

  /**
   * @param numbered whether the fields of each are named with its place, such as {@code [3].text}
   * @throws debrief.web.Problem 422 that names everything which is wrong
   */
  static void check(List<EntryInput> inputs, boolean numbered) {
    Invalid invalid = new Invalid();
    invalid.addIf(inputs.isEmpty(), "[0]", "Send at least one entry.");
    invalid.addIf(
        inputs.size() > MOST_AT_ONCE,
        "[" + MOST_AT_ONCE + "]",
        "At most 500 entries fit into one request. Send the others in a second one.");
    invalid.orThrow();
    for (int i = 0; i < inputs.size(); i++) {
      EntryInput input = inputs.get(i);
      if (input == null) {
        invalid.add("[" + i + "]", "An entry is an object with occurredAt and text.");
      } else {
        input.check(numbered ? "[" + i + "]." : "", invalid);
      }
    }
    invalid.orThrow();
  }

  /**
   * Collects all that is wrong with it.
   *
   * @param prefix what stands before the names of its fields, such as {@code [3].}
   */
  void check(String prefix, Invalid invalid) {
    invalid.addIf(
        occurredAt == null, prefix + "occurredAt", "When did it happen? An estimate will do.");
    checkOrder(prefix, invalid);
    invalid.text(prefix + "text", text, MAX_TEXT);
    if (text != null && Invalid.hasRoom(text, MAX_TEXT)) {
      Markdown.refusal(text).ifPresent(sentence -> invalid.add(prefix + "text", sentence));
    }
    List<Evidence> shown = evidence == null ? List.of() : evidence;
    invalid.addIf(shown.size() > MOST_EVIDENCE, prefix + "evidence", "At most 20 links fit here.");
    for (int i = 0; i < Math.min(shown.size(), MOST_EVIDENCE); i++) {
      String field = prefix + "evidence[" + i + "]";
      Evidence one = shown.get(i);
      if (one == null) {
        invalid.add(field, "Evidence is an object with label and url.");
      } else {
        one.check(field, invalid);
      }
    }
  }

  private void checkOrder(String prefix, Invalid invalid) {
    if (occurredAt != null && knownAt != null && knownAt.isBefore(occurredAt)) {
      String words =
          "This became known ("
              + new TimeView(knownAt).text()
              + ") before it happened ("
              + new TimeView(occurredAt).full()
              + ").";
      invalid.addPair(prefix + "knownAt", prefix + "occurredAt", words);
    }
  }
}
