package debrief.report.similar;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.service.ServiceNames;
import debrief.web.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to what is like an incident. */
public final class SimilarReports {
  /** Reports that share a service, and as many that share a word, are compared. */
  private static final int EACH = 60;

  private static final int MOST = 10;
  private static final int MOST_WORDS = 15;

  /** No incident has this number. */
  private static final long NO_INCIDENT = 0;

  private final Incidents incidents;
  private final ServiceNames names;
  private final SimilarSql sql;

  public SimilarReports(Jdbi jdbi, Incidents incidents, ServiceNames names) {
    this.names = names;
    this.incidents = incidents;
    this.sql = SqlObjects.of(jdbi, SimilarSql.class);
  }

  /** An incident, and what is like it, the most alike first. */
  public record Found(Incident incident, List<SimilarReport> reports) {}

  /**
   * @throws Problem 404 when there is no such incident for the viewer
   */
  public Found of(Viewer viewer, String ref) {
    Incident incident = incidents.get(viewer, ref);
    return new Found(incident, alike(viewer, incident.number(), told(viewer, incident)));
  }

  /**
   * What is like an incident that nobody has declared yet.
   *
   * @param services by any of their names; those that nobody knows are passed over
   */
  public List<SimilarReport> to(Viewer viewer, String title, List<String> services) {
    viewer.require(Right.READ);
    List<String> known = services.stream().map(names::known).filter(Objects::nonNull).toList();
    return alike(viewer, NO_INCIDENT, new Likeness.Told(title, known, List.of(), List.of()));
  }

  private List<SimilarReport> alike(Viewer viewer, long number, Likeness.Told told) {
    record Alike(SimilarSql.Candidate report, Likeness likeness) {}
    List<Alike> alike =
        sql.candidates(number, told.services().toArray(String[]::new), words(told), EACH).stream()
            .map(report -> new Alike(report, Likeness.of(told, report)))
            .filter(one -> one.likeness().counts())
            .sorted(
                Comparator.<Alike>comparingDouble(one -> one.likeness().points())
                    .reversed()
                    .thenComparing(one -> one.report().number(), Comparator.reverseOrder()))
            .limit(MOST)
            .toList();
    Long[] numbers = alike.stream().map(one -> one.report().number()).toArray(Long[]::new);
    Map<Long, List<String>> open =
        sql.openItems(numbers, viewer).stream()
            .collect(
                Collectors.groupingBy(
                    SimilarSql.OpenItem::incident,
                    Collectors.mapping(SimilarSql.OpenItem::ref, Collectors.toList())));
    return alike.stream()
        .map(
            one ->
                new SimilarReport(
                    Incident.ref(one.report().number()),
                    one.report().slug(),
                    one.report().title(),
                    one.likeness().score(),
                    one.likeness().because(),
                    open.getOrDefault(one.report().number(), List.of())))
        .toList();
  }

  /** Factors and tags of a draft are for those who draft; everybody else has the report's. */
  private Likeness.Told told(Viewer viewer, Incident incident) {
    long number = incident.number();
    SimilarSql.Published said =
        viewer.seesTeamText()
            ? new SimilarSql.Published(sql.factors(number), sql.principles(number))
            : sql.published(number).stream()
                .findFirst()
                .orElseGet(() -> new SimilarSql.Published(List.of(), List.of()));
    return new Likeness.Told(
        incident.title(), incident.services(), said.factors(), said.principles());
  }

  /** The words of title and factors, any of which a report may share; the longest say the most. */
  private static @Nullable String words(Likeness.Told told) {
    List<String> texts = new ArrayList<>(List.of(told.title()));
    texts.addAll(told.factors());
    Set<String> words = new LinkedHashSet<>();
    for (String text : texts) {
      words.addAll(Likeness.words(text));
    }
    String query =
        words.stream()
            .filter(word -> word.length() <= 60)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .limit(MOST_WORDS)
            .map(word -> "'" + word + "':*")
            .collect(Collectors.joining(" | "));
    return query.isEmpty() ? null : query;
  }
}
