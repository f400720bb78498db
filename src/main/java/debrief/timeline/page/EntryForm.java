package debrief.timeline.page;

import debrief.access.Audience;
import debrief.incident.Incident;
import debrief.incident.Moment;
import debrief.timeline.Entry;
import debrief.timeline.EntryInput;
import debrief.timeline.EntryKind;
import debrief.timeline.Evidence;
import debrief.timeline.quick.EntryChoices;
import debrief.web.Problem;
import debrief.web.TimeDoubts;
import debrief.web.page.Field;
import debrief.web.page.FormErrors;
import debrief.web.page.FormFields;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import debrief.web.page.ReaderZone;
import debrief.web.page.TimeView;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form for everything that can be said of one entry. */
record EntryForm(
    String ref,
    String id,
    int version,
    TimeView was,
    List<Problem.FieldError> errors,
    @Nullable String conflict,
    @Nullable Theirs theirs,
    Field occurredAt,
    Field knownAt,
    Field zone,
    Field text,
    List<Field.Choice> kinds,
    Field milestone,
    List<Field.Choice> moments,
    List<Field.Choice> audiences,
    List<Link> links)
    implements Page {
  private static final FormErrors.Labels LABELS =
      new FormErrors.Labels()
          .field("text", "What happened")
          .field("occurredAt", "Happened")
          .field("knownAt", "Known")
          .field("zone", "Time zone of both")
          .field("kind", "Kind")
          .field("milestone", "This is when it was")
          .field("audience", "Who may read it")
          .field("evidence", "label-1", "Evidence");

  private static final int SPARE_ROWS = 2;
  static final String CHANGED =
      "Somebody changed this entry while you had it open. What you wrote is below, unsaved; save"
          + " again to put it in the place of theirs.";

  /** One row of the evidence. */
  record Link(int row, String label, String url, @Nullable String error) {}

  /** What the other side wrote, beside what was typed here. */
  record Theirs(String at, String kind, String text) {
    static Theirs of(Entry entry) {
      return new Theirs(
          new TimeView(entry.occurredAt()).text(), entry.kind().label(), entry.text());
    }
  }

  static EntryForm of(String ref, Entry entry, @Nullable String conflict) {
    Moment milestone = entry.milestone();
    return new EntryForm(
        ref,
        entry.id(),
        entry.version(),
        new TimeView(entry.occurredAt()),
        List.of(),
        conflict,
        null,
        Field.of("occurredAt", new TimeView(entry.occurredAt()).field()),
        Field.of("knownAt", entry.knownLater() ? new TimeView(entry.knownAt()).field() : null),
        Field.of("zone", ReaderZone.name()),
        Field.of("text", entry.text()),
        EntryChoices.kinds(entry.kind().name()),
        Field.of("milestone", null),
        moments(milestone == null ? "" : milestone.name()),
        EntryChoices.audiences(entry.audience().toString()),
        rows(entry.evidence().stream().map(e -> new Link(0, e.label(), e.url(), null)).toList()));
  }

  /** The form as it was sent, with what to mend. Problems that no field can mend go on. */
  static Response again(
      Problem problem, MultivaluedMap<String, String> form, String ref, Entry before) {
    boolean stale = problem.kind() == Problem.Kind.STALE;
    problem.throwUnless(Problem.Kind.INVALID, Problem.Kind.STALE);
    Entry current = problem.current() instanceof Entry now ? now : before;
    Field.Typed typed = new Field.Typed(form, problem);
    EntryForm page =
        new EntryForm(
            ref,
            current.id(),
            current.version(),
            new TimeView(current.occurredAt()),
            problem.errors(),
            stale ? CHANGED : null,
            stale ? Theirs.of(current) : null,
            typed.field("occurredAt"),
            typed.field("knownAt"),
            typed.field("zone"),
            typed.field("text"),
            EntryChoices.kinds(typed.field("kind").value()),
            typed.field("milestone"),
            moments(typed.field("milestone").value()),
            EntryChoices.audiences(typed.field("audience").value()),
            rows(typedLinks(form, problem)));
    return Pages.again(problem, page);
  }

  /**
   * @param current what the form was made from: a time that was left as it was shown keeps the
   *     parts of it that a field does not show
   */
  static EntryInput read(FormFields form, Entry current) {
    return new EntryInput(
        form.time("occurredAt", current.occurredAt()),
        form.time("knownAt", current.knownAt()),
        form.choice("kind", EntryKind.class),
        form.text("text"),
        form.choice("audience", Audience.class),
        links(form.all("label"), form.all("url")).stream()
            .map(link -> Evidence.of(link.label(), link.url()))
            .toList(),
        form.all("milestone").isEmpty()
            ? current.milestone()
            : form.choice("milestone", Moment.class));
  }

  /**
   * Asks about times that are hardly meant.
   *
   * @throws Problem 422 with a question at each field
   */
  static void ask(
      FormFields form, EntryInput typed, Entry current, Incident incident, Instant now) {
    TimeDoubts doubts = form.doubts(now);
    Instant end = incident.resolvedAt();
    Instant from = incident.startedAt();
    Instant until = end != null ? end : now.isAfter(from) ? now : from;
    String of = "the incident";
    doubts.near("occurredAt", typed.occurredAt(), current.occurredAt(), from, until, of);
    doubts.near("knownAt", typed.knownAt(), current.knownAt(), from, until, of);
    doubts.orThrow();
  }

  private static List<Link> links(List<String> labels, List<String> urls) {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < Math.max(labels.size(), urls.size()); i++) {
      String label = i < labels.size() ? labels.get(i) : "";
      String url = i < urls.size() ? urls.get(i) : "";
      if (!label.isBlank() || !url.isBlank()) {
        links.add(new Link(0, label, url, null));
      }
    }
    return links;
  }

  private static List<Link> typedLinks(MultivaluedMap<String, String> form, Problem problem) {
    List<Link> links =
        links(form.getOrDefault("label", List.of()), form.getOrDefault("url", List.of()));
    List<Link> marked = new ArrayList<>();
    for (Link link : links) {
      String field = "evidence[" + marked.size() + "]";
      String error =
          problem.errors().stream()
              .filter(e -> e.field().startsWith(field))
              .map(Problem.FieldError::message)
              .findFirst()
              .orElse(null);
      marked.add(new Link(0, link.label(), link.url(), error));
    }
    return marked;
  }

  private static List<Link> rows(List<Link> links) {
    List<Link> rows = new ArrayList<>();
    for (Link link : links) {
      rows.add(new Link(rows.size() + 1, link.label(), link.url(), link.error()));
    }
    for (int i = 0; i < SPARE_ROWS; i++) {
      rows.add(new Link(rows.size() + 1, "", "", null));
    }
    return rows;
  }

  private static List<Field.Choice> moments(String chosen) {
    return Arrays.stream(Moment.values())
        .map(m -> new Field.Choice(m.name(), m.label(), m.name().equals(chosen)))
        .toList();
  }

  @Override
  public String title() {
    return "The entry of " + was.clock() + ", " + ref;
  }

  /** Whether something is folded away that must be seen. */
  public boolean open() {
    return links.stream().anyMatch(link -> !link.url().isEmpty() || link.error() != null)
        || audiences.stream()
            .anyMatch(a -> a.chosen() && !a.value().equals(Audience.organization.toString()));
  }

  public FormErrors formErrors() {
    return FormErrors.of(errors, LABELS);
  }
}
