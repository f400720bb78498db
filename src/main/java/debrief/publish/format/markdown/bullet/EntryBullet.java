package debrief.publish.format.markdown.bullet;

import debrief.publish.article.ReportContent.Event;
import debrief.publish.article.ReportContent.Evidence;
import debrief.text.fragment.MarkdownFragment;
import debrief.text.fragment.MarkdownLine;
import debrief.text.fragment.TextLines;
import debrief.timeline.EntryKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An entry of the timeline as a bullet. */
public final class EntryBullet {
  private static final String STAMP =
      "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?";
  private static final Pattern FORM =
      Pattern.compile(
          "\\*\\*(" + STAMP + ")\\*\\* \\[(\\w{1,20})](?: ([^\\n]*))?(?:\\n(.*))?", Pattern.DOTALL);
  private static final String LINKED = " ([";
  private static final Pattern LINK =
      Pattern.compile(" \\(\\[([^\\n]{1,400})]\\(<([^<>\\n]{1,2100})>\\)\\)");
  private static final String LATER = " _(known at ";
  private static final Pattern KNOWN = Pattern.compile(" _\\(known at (" + STAMP + ")\\)_");

  private EntryBullet() {}

  public static String write(Event event, String text) {
    return BulletText.write(
        "- **" + stamp(event.occurredAt()) + "** [" + event.kind() + "]",
        " ",
        text,
        tail(known(event), event.evidence()));
  }

  public static PartMark mark(int place, Event event, MarkdownFragment text) {
    return PartMark.at(place, event.audience(), text.edits()).entry(known(event), event.evidence());
  }

  private static @Nullable Instant known(Event event) {
    return event.knownAt().isAfter(event.occurredAt()) ? event.knownAt() : null;
  }

  /**
   * Empty for a bullet that is no entry of ours.
   *
   * @param mark null where the file is from before there were marks: then the tail is what looks so
   */
  public static Optional<Event> read(String item, @Nullable PartMark mark) {
    Matcher form = FORM.matcher(item);
    Optional<EntryKind> kind = form.matches() ? kind(form.group(2)) : Optional.empty();
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    Instant at = instant(form.group(1));
    String first = form.group(3) == null ? "" : form.group(3);
    String below = form.group(4) == null ? "" : form.group(4);
    if (mark == null) {
      return Optional.of(older(at, kind.get(), TextLines.trimmed(first + "\n" + below)));
    }
    Instant known = mark.knownAt() == null ? at : mark.knownAt();
    String text = BulletText.read(first, below, tail(mark.knownAt(), mark.links()), mark);
    return Optional.of(new Event(at, known, kind.get(), text, mark.reader(), mark.links()));
  }

  private static Event older(Instant at, EntryKind kind, String written) {
    String text = written;
    List<Evidence> links = new ArrayList<>();
    for (Matcher link = end(text, LINKED, LINK); link.matches(); link = end(text, LINKED, LINK)) {
      links.add(0, new Evidence(link.group(1), link.group(2)));
      text = text.substring(0, link.start());
    }
    Matcher known = end(text, LATER, KNOWN);
    boolean later = known.matches();
    return new Event(
        at,
        later ? instant(known.group(1)) : at,
        kind,
        later ? text.substring(0, known.start()) : text,
        PartMark.NONE.reader(),
        links);
  }

  /** From the last place where something begins so to the end. */
  private static Matcher end(String text, String begin, Pattern form) {
    return form.matcher(text).region(Math.max(0, text.lastIndexOf(begin)), text.length());
  }

  private static Optional<EntryKind> kind(String word) {
    for (EntryKind kind : EntryKind.values()) {
      if (kind.name().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static String tail(@Nullable Instant known, List<Evidence> evidence) {
    StringBuilder tail = new StringBuilder();
    if (known != null) {
      tail.append(" _(known at ").append(stamp(known)).append(")_");
    }
    for (Evidence link : evidence) {
      tail.append(" ([").append(MarkdownLine.escaped(link.label()).replace("]", "\\]"));
      tail.append("](<").append(link.url()).append(">))");
    }
    return tail.toString();
  }

  private static String stamp(Instant at) {
    return at.toString().replace('T', ' ').replaceAll(":00Z$|Z$", "");
  }

  /**
   * @throws java.time.format.DateTimeParseException for a day or a time that there is not
   */
  private static Instant instant(String stamp) {
    return Instant.parse(stamp.replace(' ', 'T') + (stamp.length() == 16 ? ":00Z" : "Z"));
  }
}
