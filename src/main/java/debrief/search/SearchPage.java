package debrief.search;

import debrief.incident.Severity;
import debrief.search.query.FoundKind;
import debrief.search.query.PickedFilters;
import debrief.search.query.SearchRequest;
import debrief.search.query.SearchRequestReader;
import debrief.trust.Principle;
import debrief.trust.Principles;
import debrief.web.Problem;
import debrief.web.Urls;
import debrief.web.page.Field;
import debrief.web.page.Html;
import debrief.web.page.Pager;
import debrief.web.page.PickingPage;
import debrief.web.page.TimeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page of what was found.
 *
 * @param q as it was typed
 * @param filters as they stand in the form
 * @param error what cannot be looked for, and why; null where all can
 * @param asked whether anything was looked for
 * @param meant the query as it may have been meant; null for none
 * @param notes what was done with the query
 * @param counts how many there are of what, as links that pick it
 */
record SearchPage(
    String q,
    Filters filters,
    @Nullable String error,
    boolean asked,
    @Nullable Link meant,
    List<String> notes,
    List<Group> groups,
    List<Counts> counts,
    @Nullable Pager pager)
    implements PickingPage {

  /** An address with its words. */
  record Link(String href, String words, String count) {}

  /** Counts of one sort. */
  record Counts(String name, List<Link> links) {}

  /** The form's fields. */
  record Filters(
      List<Field.Choice> kinds,
      List<Field.Choice> principles,
      List<Field.Choice> severities,
      String service,
      String before,
      String after,
      boolean open) {}

  /**
   * What was found of one kind.
   *
   * @param more the way to all of them; null where these are all
   */
  record Group(String key, String label, List<Line> lines, @Nullable Link more) {}

  /** Something that was found. */
  record Line(Found found, Html excerpt, TimeView started, boolean part) {
    static Line of(Found found) {
      return new Line(
          found,
          new Html(found.excerpt()),
          new TimeView(found.startedAt()),
          found.within() != null);
    }
  }

  @Override
  public String title() {
    return q.isEmpty() ? "Search" : q + " – search";
  }

  public boolean empty() {
    return asked && groups.isEmpty() && error == null;
  }

  public boolean anyCounts() {
    return !counts.isEmpty();
  }

  /** A few of each kind. */
  static SearchPage of(
      SearchRequest ask,
      PickedFilters picked,
      SearchAnswer answer,
      Map<FoundKind, List<Found>> found) {
    List<Group> groups = new ArrayList<>();
    for (Map.Entry<FoundKind, List<Found>> one : found.entrySet()) {
      FoundKind kind = one.getKey();
      int all = count(answer, kind);
      Link more =
          all > one.getValue().size()
              ? new Link(picked.address(ask.typed(), "kind", kind.name()), kind.label(), "" + all)
              : null;
      groups.add(group(kind, one.getValue(), more));
    }
    return page(ask, picked, answer, groups, null);
  }

  /** A page of one kind. */
  static SearchPage of(
      SearchRequest ask, PickedFilters picked, SearchAnswer answer, @Nullable String cursor) {
    FoundKind kind = Objects.requireNonNull(ask.kind());
    List<Group> groups =
        answer.items().isEmpty() ? List.of() : List.of(group(kind, answer.items(), null));
    String here = picked.address(ask.typed(), "", "");
    Pager pager =
        new Pager(
            cursor != null && !cursor.isEmpty(),
            here,
            answer.next() == null ? null : here + "&cursor=" + Urls.encode(answer.next()));
    return page(ask, picked, answer, groups, pager);
  }

  private static Group group(FoundKind kind, List<Found> found, @Nullable Link more) {
    return new Group(kind.name(), kind.label(), found.stream().map(Line::of).toList(), more);
  }

  private static SearchPage page(
      SearchRequest ask,
      PickedFilters picked,
      SearchAnswer answer,
      List<Group> groups,
      @Nullable Pager pager) {
    String meant = answer.didYouMean();
    List<Counts> counts = new ArrayList<>();
    SearchAnswer.Facets facets = answer.facets();
    add(counts, ask, picked, "kind", "Kind", facets.kind());
    add(counts, ask, picked, "service", "Service", facets.service());
    add(counts, ask, picked, "principle", "Trust principle", facets.principle());
    add(counts, ask, picked, "severity", "Severity", facets.severity());
    return new SearchPage(
        ask.typed(),
        filters(ask, picked),
        null,
        !ask.isEmpty(),
        meant == null ? null : new Link("/search?q=" + Urls.encode(meant), meant, ""),
        answer.notes(),
        groups,
        counts,
        pager);
  }

  /** What cannot be looked for, as it was typed. */
  static SearchPage refused(@Nullable String q, PickedFilters picked, Problem problem) {
    String typed = q == null ? "" : q;
    return new SearchPage(
        typed.length() > SearchRequestReader.LONGEST
            ? typed.substring(0, SearchRequestReader.LONGEST)
            : typed,
        new Filters(kinds(null), principles(null), severities(null), "", "", "", false),
        problem.errors().get(0).field().equals("q")
            ? problem.errors().get(0).message()
            : problem.errors().get(0).field() + ": " + problem.errors().get(0).message(),
        false,
        null,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static int count(SearchAnswer answer, FoundKind kind) {
    return answer.facets().kind().stream()
        .filter(count -> count.value().equals(kind.name()))
        .mapToInt(SearchAnswer.Count::count)
        .findFirst()
        .orElse(0);
  }

  private static void add(
      List<Counts> counts,
      SearchRequest ask,
      PickedFilters picked,
      String name,
      String label,
      List<SearchAnswer.Count> found) {
    if (!found.isEmpty()) {
      counts.add(
          new Counts(
              label,
              found.stream()
                  .map(
                      count ->
                          new Link(
                              picked.address(ask.typed(), name, count.value()),
                              words(name, count.value()),
                              "" + count.count()))
                  .toList()));
    }
  }

  private static String words(String name, String value) {
    return switch (name) {
      case "kind" -> FoundKind.valueOf(value).label();
      case "principle" -> Principles.find(value).map(Principle::name).orElse(value);
      default -> value;
    };
  }

  private static Filters filters(SearchRequest ask, PickedFilters picked) {
    return new Filters(
        kinds(ask.kind()),
        principles(ask.principle()),
        severities(ask.severity()),
        Objects.requireNonNullElse(picked.service(), ""),
        Objects.requireNonNullElse(picked.before(), ""),
        Objects.requireNonNullElse(picked.after(), ""),
        ask.open());
  }

  private static List<Field.Choice> kinds(@Nullable FoundKind chosen) {
    return Arrays.stream(FoundKind.values())
        .map(kind -> new Field.Choice(kind.name(), kind.label(), kind == chosen))
        .toList();
  }

  private static List<Field.Choice> principles(@Nullable String chosen) {
    return Principles.all().stream()
        .map(p -> new Field.Choice(p.key(), p.name(), p.key().equals(chosen)))
        .toList();
  }

  private static List<Field.Choice> severities(@Nullable Severity chosen) {
    return Field.Choice.of(Severity.values(), chosen);
  }
}
