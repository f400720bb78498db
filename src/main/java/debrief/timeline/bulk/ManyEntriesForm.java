package debrief.timeline.bulk;

import debrief.incident.Incident;
import debrief.text.Markdown;
import debrief.timeline.Entry;
import debrief.web.Problem;
import debrief.web.TimeDoubts;
import debrief.web.page.Field;
import debrief.web.page.FormFields;
import debrief.web.page.Page;
import debrief.web.page.TimeView;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The choice of many entries, and what would come of it.
 *
 * @param previewed whether somebody has said which
 * @param seconds by which they would be shifted; 0 while nobody has said so
 * @param ahead how many of them would then lie in the future
 * @param refused why nothing was done
 */
record ManyEntriesForm(
    String ref,
    List<Field.Choice> sources,
    Field from,
    Field to,
    Field by,
    List<Field.Choice> units,
    List<Field.Choice> directions,
    boolean previewed,
    long seconds,
    List<Row> rows,
    int left,
    long ahead,
    @Nullable String refused)
    implements Page {

  /** One entry that is chosen. */
  record Row(String id, int version, TimeView at, TimeView then, String kind, String text) {
    static Row of(Entry entry, long seconds) {
      return new Row(
          entry.id(),
          entry.version(),
          new TimeView(entry.occurredAt()),
          new TimeView(entry.occurredAt().plusSeconds(seconds)),
          entry.kind().label(),
          Markdown.excerpt(entry.text(), 120));
    }

    boolean isAhead(Instant now) {
      return then.at().isAfter(now.plus(TimeDoubts.AHEAD));
    }
  }

  static ManyEntriesForm of(
      Incident incident, List<Entry> all, MultivaluedMap<String, String> given, Instant now) {
    FormFields fields = new FormFields(given);
    String source = fields.line("source");
    Instant from = fields.time("from");
    Instant to = fields.time("to");
    Long by = fields.number("by");
    boolean hours = "hours".equals(fields.line("unit"));
    boolean earlier = "earlier".equals(fields.line("direction"));
    long seconds =
        by == null
            ? 0
            : Math.max(0, Math.min(by, 600_000)) * (hours ? 3600 : 60) * (earlier ? -1 : 1);
    Problem mistyped = wrong(fields);
    Field.Typed typed = new Field.Typed(given, mistyped);
    // With a filter that says nothing, all entries would stand there, ready to be removed.
    List<Entry> fitting =
        !given.isEmpty() && mistyped.errors().isEmpty()
            ? all.stream().filter(new BulkInput(null, null, null, source, from, to)::fits).toList()
            : List.of();
    List<Row> rows = fitting.stream().limit(BulkInput.MOST).map(e -> Row.of(e, seconds)).toList();
    return new ManyEntriesForm(
        incident.ref(),
        all.stream()
            .map(Entry::source)
            .distinct()
            .map(s -> new Field.Choice(s, s.equals("manual") ? "Typed here" : s, s.equals(source)))
            .toList(),
        typed.field("from"),
        typed.field("to"),
        typed.field("by"),
        choices(hours ? "hours" : "minutes", "minutes", "hours"),
        choices(earlier ? "earlier" : "later", "later", "earlier"),
        !given.isEmpty(),
        seconds,
        rows,
        fitting.size() - rows.size(),
        rows.stream().filter(row -> seconds > 0 && row.isAhead(now)).count(),
        null);
  }

  private static Problem wrong(FormFields fields) {
    try {
      fields.orThrow();
      return Problem.invalid(List.of());
    } catch (Problem problem) {
      return problem;
    }
  }

  private static List<Field.Choice> choices(String chosen, String... all) {
    return List.of(all).stream().map(c -> new Field.Choice(c, c, c.equals(chosen))).toList();
  }

  ManyEntriesForm refused(Problem problem) {
    String why =
        problem.errors().isEmpty() || problem.kind() == Problem.Kind.CONFLICT
            ? problem.detail()
            : problem.errors().get(0).message();
    return new ManyEntriesForm(
        ref, sources, from, to, by, units, directions, previewed, seconds, rows, left, ahead, why);
  }

  @Override
  public String title() {
    return "Several entries of " + ref;
  }

  public boolean shifting() {
    return seconds != 0;
  }

  public boolean anyLeft() {
    return left > 0;
  }

  public boolean anyAhead() {
    return ahead > 0;
  }

  public boolean any() {
    return !rows.isEmpty();
  }

  /** Such as {@code 12 entries}. */
  public String count() {
    return ManyChanged.entries(rows.size());
  }

  public String distance() {
    return Distance.words(seconds);
  }
}
