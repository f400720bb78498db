package debrief.search;

import debrief.access.Viewer;
import debrief.action.ActionItem;
import debrief.db.SqlObjects;
import debrief.incident.Incident;
import debrief.search.candidate.SearchHit;
import debrief.search.candidate.VisibleDocuments;
import debrief.search.excerpt.MarkedExcerpt;
import debrief.search.excerpt.Marks;
import debrief.search.query.FoundKind;
import debrief.search.query.SearchQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Says what was found: titles, addresses and marked excerpts, of a page's length and no more. */
final class HitTexts {
  /** Of a longer text the excerpt is taken from its beginning. */
  private static final int LONGEST = 60_000;

  private final SearchSql sql;
  private final String language;

  HitTexts(Jdbi jdbi, String language) {
    this.sql = SqlObjects.of(jdbi, SearchSql.class);
    this.language = language;
  }

  /** The query without words that stand in every text. */
  SearchQuery withoutStopWords(SearchQuery query) {
    return query.withoutStopWords(stems(query));
  }

  /** What is marked of the words. Most texts have "the", so it is looked for in none. */
  Marks marks(SearchQuery query) {
    return new Marks(query, stems(query));
  }

  private Map<String, List<String>> stems(SearchQuery query) {
    return query.hasWords()
        ? sql.stems(language, Marks.words(query)).stream()
            .collect(Collectors.toMap(SearchSql.Stem::word, SearchSql.Stem::stems))
        : Map.of();
  }

  /** In the order of the hits; without those that were hidden meanwhile. */
  List<Found> of(Viewer viewer, Marks marks, List<SearchHit> hits) {
    if (hits.isEmpty()) {
      return List.of();
    }
    Map<String, SearchHit.Shown> shown = new HashMap<>();
    sql.shown(
            VisibleDocuments.row(viewer),
            hits.stream().map(SearchHit::subject).toArray(String[]::new),
            hits.stream().map(SearchHit::part).toArray(Integer[]::new),
            LONGEST,
            viewer)
        .forEach(row -> shown.put(row.subject() + "/" + row.part(), row));
    return hits.stream()
        .map(
            hit -> {
              SearchHit.Shown row = shown.get(hit.subject() + "/" + hit.part());
              return row == null ? null : found(hit, row, marks);
            })
        .filter(Objects::nonNull)
        .toList();
  }

  private static Found found(SearchHit hit, SearchHit.Shown row, Marks marks) {
    boolean whole = hit.part() == 0;
    String title = row.title().isBlank() ? row.within() : row.title();
    return new Found(
        hit.kind().name(),
        title,
        address(hit, row),
        MarkedExcerpt.of(row.body().isBlank() ? title : row.body(), marks),
        Math.round(hit.score() * 10_000) / 10_000.0,
        whole || row.title().isBlank() ? null : row.within(),
        Incident.ref(row.incident()),
        row.severity(),
        row.services(),
        row.startedAt());
  }

  private static String address(SearchHit hit, SearchHit.Shown row) {
    if (row.action() > 0) {
      return "/action-items/" + ActionItem.ref(row.action());
    }
    if (hit.kind() == FoundKind.incident) {
      return "/incidents/" + Incident.ref(row.incident());
    }
    String anchor = row.anchor().isEmpty() ? "" : "#" + row.anchor();
    return row.slug().isEmpty()
        ? "/incidents/" + Incident.ref(row.incident()) + "/postmortem" + anchor
        : "/reports/" + row.slug() + anchor;
  }
}
