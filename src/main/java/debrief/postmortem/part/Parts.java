package debrief.postmortem.part;

import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.event.PostmortemEvent;
import debrief.postmortem.document.DraftLock;
import debrief.postmortem.document.Head;
import debrief.trust.Principles;
import debrief.web.Problem;
import debrief.web.Versions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The rows that hang on a postmortem: Trust tags, contributing factors, lessons. */
public final class Parts {
  private final DraftLock drafts;
  private final TrustTagSql sql;
  private final PartKind<Factor, FactorInput> factors;
  private final PartKind<Lesson, LessonInput> lessons;

  public Parts(Jdbi jdbi, DraftLock drafts) {
    this.drafts = drafts;
    this.sql = SqlObjects.of(jdbi, TrustTagSql.class);
    this.factors =
        new PartKind<>(PostmortemEvent.Part.factor, SqlObjects.of(jdbi, FactorSql.class), drafts);
    this.lessons =
        new PartKind<>(PostmortemEvent.Part.lesson, SqlObjects.of(jdbi, LessonSql.class), drafts);
  }

  public PartKind<Factor, FactorInput> factors() {
    return factors;
  }

  public PartKind<Lesson, LessonInput> lessons() {
    return lessons;
  }

  /** A tag as it was saved, and whether this save made it. */
  public record Tagged(TrustTag tag, boolean isNew) {}

  /** All that hangs on one postmortem, each kind in its order. */
  public record All(List<TrustTag> tags, List<Factor> factors, List<Lesson> lessons) {}

  /** Everything at once, for whoever has read the head. */
  public All all(Head head) {
    Map<String, List<TrustTagSql.Row>> rows =
        sql.parts(head.number()).stream().collect(Collectors.groupingBy(TrustTagSql.Row::part));
    return new All(
        each(rows.get("tag"), TrustTagSql.Row::toTag),
        each(rows.get("factor"), TrustTagSql.Row::toFactor),
        each(rows.get("lesson"), TrustTagSql.Row::toLesson));
  }

  private static <T> List<T> each(
      @Nullable List<TrustTagSql.Row> rows, Function<TrustTagSql.Row, T> make) {
    return rows == null ? List.of() : rows.stream().map(make).toList();
  }

  /** Empty where the principle is not tagged. */
  public Optional<TrustTag> findTag(Viewer viewer, String ref, String principle) {
    Head head = drafts.read(viewer, ref);
    return sql.tag(head.number(), known(principle));
  }

  public TrustTag tag(Viewer viewer, String ref, String principle) {
    return findTag(viewer, ref, principle).orElseThrow(Problem::missing);
  }

  /**
   * @param seen null for a tag that is to be new
   * @throws Problem 428 when the tag exists and {@code seen} is null, 412 when it has changed
   */
  public Tagged tag(
      Viewer viewer,
      String ref,
      String principle,
      Versions.@Nullable IfMatch seen,
      TagInput input) {
    TagInput checked = input.checked();
    return drafts.edit(
        viewer,
        ref,
        PostmortemEvent.TrustTagged::new,
        head -> {
          TrustTag current = sql.tag(head.number(), known(principle)).orElse(null);
          if (current != null) {
            requireSeen(seen, head, current, current.etag());
          } else if (seen != null) {
            throw gone();
          }
          return new Tagged(
              sql.saveTag(head.number(), principle, checked, drafts.now()), current == null);
        });
  }

  public void untag(Viewer viewer, String ref, String principle, Versions.IfMatch seen) {
    drafts.edit(
        viewer,
        ref,
        PostmortemEvent.TrustUntagged::new,
        head -> {
          TrustTag current = sql.tag(head.number(), known(principle)).orElseThrow(Problem::missing);
          requireSeen(seen, head, current, current.etag());
          sql.deleteTag(head.number(), principle);
          return current;
        });
  }

  /** A part is changed by those who saw it last, by its own tag or by that of the whole. */
  static void requireSeen(Versions.@Nullable IfMatch seen, Head head, Object current, String etag) {
    Versions.IfMatch condition = seen == null ? Versions.required(null) : seen;
    if (!condition.allows(etag) && !condition.allows(head.version())) {
      throw Problem.stale(current, etag);
    }
  }

  private static Problem gone() {
    return Problem.of(
        Problem.Kind.STALE,
        "Somebody removed it in the meantime. Send it without If-Match to make it anew.");
  }

  private static String known(String principle) {
    return Principles.find(principle)
        .orElseThrow(
            () -> Problem.of(Problem.Kind.NOT_FOUND, "There is no principle of this name."))
        .key();
  }
}
