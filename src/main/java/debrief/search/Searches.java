package debrief.search;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.RowAudit;
import debrief.db.TransactionMode;
import debrief.search.candidate.Candidates;
import debrief.search.candidate.SearchHit;
import debrief.search.excerpt.Marks;
import debrief.search.query.FoundKind;
import debrief.search.query.PickedFilters;
import debrief.search.query.QueryParser;
import debrief.search.query.SearchQuery;
import debrief.search.query.SearchRequest;
import debrief.search.query.SearchRequestReader;
import debrief.search.query.SearchSettings;
import debrief.search.query.Synonyms;
import debrief.service.ServiceNames;
import debrief.web.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to search. */
public final class Searches {
  private static final String NOTHING_TO_LOOK_FOR =
      "These words stand in every text. Try one that says what broke, or how it showed.";
  private static final String SOME_WORDS =
      "Not many have all of these words. Further down, some of them are missing.";
  private static final String ONE_VALUE =
      ". A filter takes one value, and cannot be excluded with a minus.";
  private static final String FIRST_WORDS =
      "Only the first " + QueryParser.MOST_TERMS + " words are looked for.";

  private final Jdbi jdbi;
  private final SearchRequestReader reader;
  private final Candidates candidates;
  private final HitTexts texts;
  private final SpellingGuesses spelling;
  private final ServiceNames services;

  public Searches(Jdbi jdbi, ServiceNames services, SearchSettings settings, Clock clock) {
    this.jdbi = jdbi;
    this.reader = new SearchRequestReader(new QueryParser(Synonyms.with(settings.synonyms())));
    this.candidates = new Candidates(jdbi, settings.language(), clock);
    this.texts = new HitTexts(jdbi, settings.language());
    this.spelling = new SpellingGuesses(jdbi, settings.language());
    this.services = services;
  }

  /** What was asked, and all that fits it. */
  private record Looked(
      SearchRequest ask,
      Marks marks,
      Candidates.Fitting fitting,
      @Nullable String didYouMean,
      List<String> notes) {
    SearchAnswer.Facets facets() {
      return ask.isEmpty() ? SearchAnswer.Facets.NONE : FacetCounts.of(fitting);
    }
  }

  /**
   * A page of what fits.
   *
   * @param cursor null or empty for the beginning
   * @throws Problem 422 for a filter that cannot be, 400 for a cursor that is none
   */
  SearchAnswer find(
      Viewer viewer, @Nullable String q, PickedFilters picked, @Nullable String cursor, int limit) {
    viewer.require(Right.READ);
    int from = SearchCursor.decode(cursor);
    SearchRequest ask = ask(q, picked);
    return TransactionMode.snapshot(jdbi, () -> page(viewer, ask, from, limit));
  }

  private SearchAnswer page(Viewer viewer, SearchRequest ask, int from, int limit) {
    Looked looked = look(viewer, ask);
    List<SearchHit> hits =
        looked.fitting().hits().stream()
            .filter(hit -> ask.kind() == null || hit.kind() == ask.kind())
            .toList();
    int to = Math.min(hits.size(), from + limit);
    List<SearchHit> page = from < to ? hits.subList(from, to) : List.of();
    return new SearchAnswer(
        texts.of(viewer, looked.marks(), page),
        looked.facets(),
        looked.didYouMean(),
        looked.notes(),
        to < hits.size() ? SearchCursor.encode(to) : null);
  }

  /**
   * The best of each kind.
   *
   * @param found of all kinds, by kind
   */
  record Overview(SearchRequest ask, SearchAnswer answer, Map<FoundKind, List<Found>> found) {}

  /** As {@link #find}, a few of each kind. */
  Overview overview(Viewer viewer, @Nullable String q, PickedFilters picked, int each) {
    viewer.require(Right.READ);
    SearchRequest ask = ask(q, picked);
    return TransactionMode.snapshot(jdbi, () -> bestOfEach(viewer, ask, each));
  }

  private Overview bestOfEach(Viewer viewer, SearchRequest ask, int each) {
    Looked looked = look(viewer, ask);
    List<SearchHit> chosen = new ArrayList<>();
    Map<FoundKind, Integer> counts = new EnumMap<>(FoundKind.class);
    for (SearchHit hit : looked.fitting().hits()) {
      if (counts.merge(hit.kind(), 1, Integer::sum) <= each) {
        chosen.add(hit);
      }
    }
    List<Found> items = texts.of(viewer, looked.marks(), chosen);
    SearchAnswer answer =
        new SearchAnswer(items, looked.facets(), looked.didYouMean(), looked.notes(), null);
    return new Overview(
        ask,
        answer,
        items.stream()
            .collect(
                Collectors.groupingBy(
                    found -> FoundKind.valueOf(found.kind()),
                    () -> new EnumMap<>(FoundKind.class),
                    Collectors.mapping(Function.identity(), Collectors.toList()))));
  }

  /** What is asked for, with the service under the name that it has today. */
  SearchRequest ask(@Nullable String q, PickedFilters picked) {
    SearchRequest ask = reader.read(q, picked);
    return new SearchRequest(
        ask.typed(),
        ask.query(),
        ask.kind(),
        ask.principle(),
        services.known(ask.service()),
        ask.severity(),
        ask.before(),
        ask.after(),
        ask.open());
  }

  private static String noFilter(String name) {
    return "There is no filter "
        + name
        + ":, so it is looked for as a word. There are "
        + QueryParser.FILTERS.stream().sorted().map(n -> n + ":").collect(Collectors.joining(", "))
        + ".";
  }

  private Looked look(Viewer viewer, SearchRequest ask) {
    List<String> notes = new ArrayList<>();
    if (ask.query().tooMany()) {
      notes.add(FIRST_WORDS);
    }
    ask.query().unknown().stream().limit(1).map(Searches::noFilter).forEach(notes::add);
    if (!ask.query().leftOut().isEmpty()) {
      notes.add("Left out: " + String.join(", ", ask.query().leftOut()) + ONE_VALUE);
    }
    if (ask.isEmpty()) {
      return new Looked(ask, texts.marks(ask.query()), Candidates.Fitting.NOTHING, null, notes);
    }
    SearchQuery words = texts.withoutStopWords(ask.query());
    Map<String, List<String>> guesses = spelling.guesses(viewer, words);
    SearchQuery query = words.guessing(guesses);
    Marks marks = texts.marks(query);
    // Nothing of what is looked through is given to anybody but how much it is.
    Candidates.Fitting fitting =
        RowAudit.unnoted(
            () -> {
              SearchQuery open = spelling.goingOn(viewer, query);
              return candidates.of(viewer, ask, query, open, !marks.isEmpty());
            });
    if (query.hasWords() && marks.isEmpty()) {
      notes.add(NOTHING_TO_LOOK_FOR);
    }
    if (fitting.lowered()) {
      notes.add(SOME_WORDS);
    }
    return new Looked(ask, marks, fitting, ask.query().spelled(guesses), notes);
  }
}
