package debrief.intake.archive;

import debrief.action.ActionInput;
import debrief.action.ActionItem;
import debrief.incident.IncidentInput;
import debrief.incident.participant.Participant;
import debrief.intake.markdown.ArchivedPostmortem;
import debrief.intake.stated.StatedFacts;
import debrief.text.Markdown;
import debrief.timeline.EntryInput;
import debrief.timeline.EntryKind;
import debrief.web.Invalid;
import debrief.web.Text;
import debrief.web.Urls;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what a document holds in the words of our own doors. What does not fit goes to the
 * leftovers, so that it is kept as text.
 */
final class ArchiveMapping {
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_ENTRY = 20_000;
  private static final int LONGEST_OWNER = 254;
  private static final String AUTHOR = "Author";

  private ArchiveMapping() {}

  /**
   * The incident itself.
   *
   * @param today stands in where the document names no time
   */
  static IncidentInput incident(ArchivedPostmortem document, LocalDate today, Leftovers leftovers) {
    String title = line(document.title());
    if (!Invalid.hasRoom(title, LONGEST_TITLE)) {
      leftovers.keep("Title in full", title);
      title = cut(title);
    }
    Instant started = document.startedAt();
    if (started == null) {
      started =
          document.timeline().stream()
              .map(ArchivedPostmortem.Entry::at)
              .min(Comparator.naturalOrder())
              .orElse(null);
    }
    if (started == null) {
      started = today.atStartOfDay(ZoneOffset.UTC).toInstant();
      leftovers.say("The document names no time at which it started; today stands in its place.");
    }
    return facts(
        Text.isBlank(title) ? "A postmortem without a title" : title, started, document, leftovers);
  }

  /** The incident with what the document says of it; times that contradict each other are said. */
  private static IncidentInput facts(
      String title, Instant started, ArchivedPostmortem document, Leftovers leftovers) {
    if (document.own() != null) {
      return OwnReports.incident(document.own(), participants(document.stated(), leftovers));
    }
    StatedFacts said = document.stated();
    Instant last = lastOf(document);
    boolean guessed = said.resolved() && said.resolvedAt() == null && last != null;
    StatedFacts times =
        new StatedFacts(
            said.severity(),
            said.resolved(),
            said.services(),
            started,
            said.detectedAt(),
            said.mitigatedAt(),
            guessed ? last : said.resolvedAt(),
            said.people());
    boolean right = times.inOrder();
    if (!right) {
      leftovers.say(
          "The times that the document states contradict each other; they stay in its text.");
    } else if (guessed) {
      leftovers.assume("It is resolved; the last entry of the timeline stands for when.");
    }
    return new IncidentInput(
        title,
        null,
        said.severity(),
        null,
        said.services().isEmpty() ? null : said.services(),
        started,
        right ? times.detectedAt() : null,
        null,
        right ? times.mitigatedAt() : null,
        right ? times.resolvedAt() : null,
        null,
        null,
        null,
        participants(said, leftovers));
  }

  private static @Nullable Instant lastOf(ArchivedPostmortem document) {
    return document.timeline().stream()
        .map(ArchivedPostmortem.Entry::at)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static @Nullable List<Participant> participants(StatedFacts said, Leftovers leftovers) {
    if (said.people().stream().anyMatch(person -> person.role().equals(AUTHOR))) {
      leftovers.assume("Whoever wrote the document is among those who took part, as its author.");
    }
    return said.people().isEmpty()
        ? null
        : said.people().stream()
            .map(person -> new Participant(person.name(), person.role(), null))
            .toList();
  }

  /** The timeline, in its order. */
  static List<EntryInput> entries(ArchivedPostmortem document, Leftovers leftovers) {
    if (document.own() != null) {
      return document.own().timeline().stream().map(OwnReports::entry).toList();
    }
    List<EntryInput> entries = new ArrayList<>();
    for (ArchivedPostmortem.Entry entry : document.timeline()) {
      String text = (entry.approximate() ? "(about this time) " : "") + entry.text();
      if (Text.isBlank(text)) {
        text = "(no text)";
      }
      if (text.length() > LONGEST_ENTRY || Markdown.refusal(text).isPresent()) {
        leftovers.keep("Timeline, " + entry.at(), text);
        text = Markdown.excerpt(text, 1000) + " (in full under Other notes)";
      }
      entries.add(new EntryInput(entry.at(), null, EntryKind.observation, text, null, null));
    }
    return entries;
  }

  /** An action item. */
  static ActionInput promise(ArchivedPostmortem.Item item, Leftovers leftovers) {
    if (item.own() != null) {
      return OwnReports.item(item.own());
    }
    String title = line(item.title());
    String detail = item.detail();
    if (!Invalid.hasRoom(title, LONGEST_TITLE)) {
      detail = title + (detail.isBlank() ? "" : "\n\n" + detail);
      title = cut(title);
    }
    if (detail.length() > LONGEST_ENTRY || Markdown.refusal(detail).isPresent()) {
      leftovers.keep("Action item: " + title, detail);
      detail = "";
    }
    return new ActionInput(
        Text.isBlank(title) ? "(no title)" : title,
        detail,
        null,
        item.team(),
        owner(item, title, leftovers),
        item.due(),
        null,
        null,
        null,
        tracker(item.link()),
        null);
  }

  private static @Nullable String owner(
      ArchivedPostmortem.Item item, String title, Leftovers leftovers) {
    String owner = item.owner() == null ? null : line(item.owner());
    if (owner != null && owner.length() > LONGEST_OWNER) {
      leftovers.keep("Owner of: " + title, owner);
      return null;
    }
    return owner;
  }

  private static ActionItem.@Nullable Tracker tracker(@Nullable String link) {
    return link != null && Urls.isWebAddress(link) ? new ActionItem.Tracker(link) : null;
  }

  private static String cut(String title) {
    return title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
  }

  /** One line of text: what separates lines becomes a blank, invisible marks go. */
  private static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")
        .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "")
        .strip();
  }
}
