package debrief.postmortem;

import debrief.people.Viewer;
import debrief.postmortem.PostmortemSql.Head;
import debrief.trust.Principles;
import debrief.web.Ids;
import debrief.web.Problem;
import debrief.web.Versions;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The rows that hang on a postmortem: Trust tags, contributing factors, lessons. */
final class Parts {
  /** More than anyone reads, few enough to load at once. */
  private static final int MOST = 200;

  private final Drafts drafts;
  private final PartSql sql;

  Parts(Jdbi jdbi, Drafts drafts) {
    this.drafts = drafts;
    this.sql = jdbi.onDemand(PartSql.class);
  }

  /** A tag as it was saved, and whether this save made it. */
  record Tagged(TrustTag tag, boolean isNew) {}

  /** Empty where the principle is not tagged. */
  Optional<TrustTag> findTag(Viewer viewer, String ref, String principle) {
    Head head = drafts.read(viewer, ref);
    return sql.tag(head.number(), known(principle));
  }

  TrustTag tag(Viewer viewer, String ref, String principle) {
    return findTag(viewer, ref, principle).orElseThrow(Problem::missing);
  }

  /**
   * @param seen null for a tag that is to be new
   * @throws Problem 428 when the tag exists and {@code seen} is null, 412 when it has changed
   */
  Tagged tag(
      Viewer viewer,
      String ref,
      String principle,
      Versions.@Nullable IfMatch seen,
      TagInput input) {
    TagInput checked = input.checked();
    return drafts.edit(
        viewer,
        ref,
        "trust.tagged",
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

  void untag(Viewer viewer, String ref, String principle, Versions.IfMatch seen) {
    drafts.edit(
        viewer,
        ref,
        "trust.untagged",
        head -> {
          TrustTag current = sql.tag(head.number(), known(principle)).orElseThrow(Problem::missing);
          requireSeen(seen, head, current, current.etag());
          sql.deleteTag(head.number(), principle);
          return current;
        });
  }

  Factor factor(Viewer viewer, String ref, String id) {
    Head head = drafts.read(viewer, ref);
    return sql.factor(head.number(), id).orElseThrow(Problem::missing);
  }

  Factor addFactor(Viewer viewer, String ref, FactorInput input) {
    FactorInput checked = input.checked();
    return drafts.edit(
        viewer,
        ref,
        "factor.added",
        head -> {
          requireRoom(sql.factors(head.number()).size());
          return sql.insertFactor(head.number(), Ids.random(), checked, drafts.now());
        });
  }

  Factor changeFactor(
      Viewer viewer,
      String ref,
      String id,
      Versions.IfMatch seen,
      UnaryOperator<FactorInput> edit) {
    return drafts.edit(
        viewer,
        ref,
        "factor.changed",
        head -> {
          Factor current = sql.factor(head.number(), id).orElseThrow(Problem::missing);
          requireSeen(seen, head, current, current.etag());
          return sql.updateFactor(
              head.number(), id, edit.apply(current.toInput()).checked(), drafts.now());
        });
  }

  void removeFactor(Viewer viewer, String ref, String id, Versions.IfMatch seen) {
    drafts.edit(
        viewer,
        ref,
        "factor.removed",
        head -> {
          Factor current = sql.factor(head.number(), id).orElseThrow(Problem::missing);
          requireSeen(seen, head, current, current.etag());
          sql.deleteFactor(head.number(), id);
          return current;
        });
  }

  Lesson lesson(Viewer viewer, String ref, String id) {
    Head head = drafts.read(viewer, ref);
    return sql.lesson(head.number(), id).orElseThrow(Problem::missing);
  }

  Lesson addLesson(Viewer viewer, String ref, LessonInput input) {
    LessonInput checked = input.checked();
    return drafts.edit(
        viewer,
        ref,
        "lesson.added",
        head -> {
          requireRoom(sql.lessons(head.number()).size());
          return sql.insertLesson(head.number(), Ids.random(), checked, drafts.now());
        });
  }

  Lesson changeLesson(
      Viewer viewer,
      String ref,
      String id,
      Versions.IfMatch seen,
      UnaryOperator<LessonInput> edit) {
    return drafts.edit(
        viewer,
        ref,
        "lesson.changed",
        head -> {
          Lesson current = sql.lesson(head.number(), id).orElseThrow(Problem::missing);
          requireSeen(seen, head, current, current.etag());
          return sql.updateLesson(
              head.number(), id, edit.apply(current.toInput()).checked(), drafts.now());
        });
  }

  void removeLesson(Viewer viewer, String ref, String id, Versions.IfMatch seen) {
    drafts.edit(
        viewer,
        ref,
        "lesson.removed",
        head -> {
          Lesson current = sql.lesson(head.number(), id).orElseThrow(Problem::missing);
          requireSeen(seen, head, current, current.etag());
          sql.deleteLesson(head.number(), id);
          return current;
        });
  }

  /** A part is changed by those who saw it last, by its own tag or by that of the whole. */
  private static void requireSeen(
      Versions.@Nullable IfMatch seen, Head head, Object current, String etag) {
    Versions.IfMatch condition = seen == null ? Versions.required(null) : seen;
    if (!condition.allows(etag) && !condition.allows(head.version())) {
      throw Problem.stale(current, etag);
    }
  }

  private static void requireRoom(int there) {
    if (there >= MOST) {
      throw Problem.conflict(
          "There are " + MOST + " of them already. Put some together before you add more.");
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
