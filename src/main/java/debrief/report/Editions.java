package debrief.report;

import debrief.access.Audience;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.Outage;
import debrief.publish.article.Article;
import debrief.publish.article.FrozenContent;
import debrief.publish.article.ReportContent;
import debrief.publish.format.EditionStamp;
import debrief.publish.format.FileQueue;
import debrief.publish.format.ReportFormat;
import debrief.publish.format.ReportFormats;
import debrief.report.correction.WithdrawnEdition;
import debrief.web.Problem;
import debrief.web.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Freezes editions, one rendering and its files for each audience, and gives them out again. */
final class Editions {
  private static final Duration LATE_FOR = Duration.ofDays(2);
  private static final int LATE_AT_ONCE = 4;
  private static final int MOST_ATTEMPTS = 3;

  private final EditionSql sql;
  private final FileQueue turn = new FileQueue();

  /** How often what could not be made was tried, by what it is of. */
  private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

  Editions(EditionSql sql) {
    this.sql = sql;
  }

  /**
   * Joins the transaction of whoever publishes.
   *
   * @param contents one for each audience
   */
  void freeze(EditionStamp stamp, String by, List<ReportContent> contents) {
    List<EditionSql.Rendering> renderings = new ArrayList<>();
    List<EditionSql.File> files = new ArrayList<>();
    for (ReportContent content : contents) {
      EditionSql.Rendering rendering =
          new EditionSql.Rendering(
              content.audience(),
              content.format(),
              Json.text(content),
              content.hash(),
              Article.html(content));
      renderings.add(rendering);
      EditionStamp own =
          new EditionStamp(
              stamp.slug(),
              stamp.edition(),
              stamp.publishedAt(),
              rendering.hash(),
              stamp.changes());
      for (ReportFormat format : ReportFormats.ALL) {
        if (!format.isMadeLater()) {
          files.add(
              new EditionSql.File(
                  content.audience(), format.name(), own.hash(), format.write(content, own)));
        }
      }
    }
    sql.publish(stamp, by);
    if (stamp.changes() != null) {
      sql.note(stamp.slug(), stamp.edition(), stamp.changes());
    }
    sql.freeze(stamp.slug(), stamp.edition(), renderings);
    sql.keep(stamp.slug(), stamp.edition(), stamp.changes(), files);
  }

  /**
   * @param edition 0 for the newest
   * @throws Problem 404 when there is none for the viewer, or none for this audience; 410 when it
   *     was withdrawn and the viewer does not draft
   */
  EditionSql.ArticleRow article(Viewer viewer, String slug, int edition, Audience audience) {
    EditionSql.ArticleRow row = find(viewer, slug, edition, audience).orElseThrow(Problem::missing);
    requireStanding(viewer, slug, row.number(), row.withdrawnAt(), row.withdrawnWhy());
    return row;
  }

  private void requireStanding(
      Viewer viewer, String slug, int edition, @Nullable Instant at, @Nullable String why) {
    if (at != null && !viewer.seesTeamText()) {
      String reason = Objects.requireNonNullElse(why, "");
      throw new WithdrawnEdition(slug, edition, at, reason, sql.readable(slug)).problem();
    }
  }

  /** As {@link #article}; empty where that is missing. */
  Optional<EditionSql.ArticleRow> find(Viewer viewer, String slug, int edition, Audience audience) {
    requireReader(viewer, audience);
    return sql.article(slug, edition, audience, viewer);
  }

  /**
   * A file of an edition. One whose format came after it was published, or that is made later, is
   * made from what was frozen and kept from then on.
   *
   * @param edition 0 for the newest
   * @throws Problem as {@link #article}, 404 for a format that there is not, and 503 where too many
   *     are being made
   */
  ReportFile file(Viewer viewer, String slug, int edition, Audience audience, String formatName) {
    requireReader(viewer, audience);
    ReportFormat format = ReportFormats.named(formatName).orElseThrow(Problem::missing);
    EditionSql.FileRow row = row(viewer, slug, edition, audience, format);
    byte[] kept = row.body();
    if (kept == null) {
      kept =
          format.isMadeLater()
              ? turn.take(
                  () -> make(viewer, row(viewer, slug, row.edition(), audience, format), format))
              : make(viewer, row, format);
    }
    return new ReportFile(slug + "." + format.name(), format, kept);
  }

  /**
   * Asks again when the file is there: what was withdrawn, restricted or redacted while it was made
   * is not given out, and not kept either.
   */
  private byte[] make(Viewer viewer, EditionSql.FileRow row, ReportFormat format) {
    byte[] kept = row.body();
    if (kept != null) {
      return kept; // another request was quicker
    }
    byte[] made = made(row, format);
    keep(row, new EditionSql.File(row.audience(), format.name(), row.hash(), made));
    EditionSql.FileRow now = row(viewer, row.slug(), row.edition(), row.audience(), format);
    byte[] body = now.body();
    if (body != null) {
      return body;
    }
    return now.stamp().equals(row.stamp()) ? made : made(now, format);
  }

  /**
   * Makes what was left for later when the latest editions were published, of what most readers ask
   * for. One that cannot be made keeps no other from being made: it is tried three times, and then
   * again when somebody asks for it.
   *
   * @param now what is older than two days is made when somebody asks for it
   */
  void makeLateFiles(Instant now) {
    RuntimeException first = null;
    for (ReportFormat format : ReportFormats.ALL.stream().filter(f -> f.isMadeLater()).toList()) {
      for (EditionSql.FileRow row :
          sql.late(format.name(), now.minus(LATE_FOR), givenUp(format), LATE_AT_ONCE)) {
        try {
          turn.take(() -> keepLate(row, format));
        } catch (RuntimeException e) {
          attempts.merge(format.name() + " " + row.slug() + "/" + row.edition(), 1, Integer::sum);
          first = first == null ? e : first;
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private String[] givenUp(ReportFormat format) {
    String beginning = format.name() + " ";
    return attempts.entrySet().stream()
        .filter(entry -> entry.getValue() >= MOST_ATTEMPTS && entry.getKey().startsWith(beginning))
        .map(entry -> entry.getKey().substring(beginning.length()))
        .toArray(String[]::new);
  }

  private boolean keepLate(EditionSql.FileRow row, ReportFormat format) {
    return keep(
        row, new EditionSql.File(row.audience(), format.name(), row.hash(), made(row, format)));
  }

  private static byte[] made(EditionSql.FileRow row, ReportFormat format) {
    ReportContent content = FrozenContent.read(Objects.requireNonNull(row.content()));
    return format.write(content, row.stamp());
  }

  /**
   * @return false while the database takes no changes: reading goes on then
   */
  private boolean keep(EditionSql.FileRow row, EditionSql.File made) {
    try {
      sql.keep(row.slug(), row.edition(), row.changes(), List.of(made));
      return true;
    } catch (RuntimeException e) {
      if (Outage.of(e).isEmpty()) {
        throw e;
      }
      return false;
    }
  }

  private EditionSql.FileRow row(
      Viewer viewer, String slug, int edition, Audience audience, ReportFormat format) {
    EditionSql.FileRow row =
        sql.file(slug, edition, audience, format.name(), viewer).orElseThrow(Problem::missing);
    requireStanding(viewer, slug, row.edition(), row.withdrawnAt(), row.withdrawnWhy());
    return row;
  }

  /** What is for the team is not there for those who do not draft. */
  private static void requireReader(Viewer viewer, Audience audience) {
    viewer.require(Right.READ);
    if (audience.isTeam() && !viewer.seesTeamText()) {
      throw Problem.missing();
    }
  }
}
