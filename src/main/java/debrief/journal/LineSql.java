package debrief.journal;

import debrief.db.Prepared;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writing a line, which every change does. */
final class LineSql {
  private static final Prepared INSERT =
      new Prepared(
          """
          insert into journal (actor_id, action, subject, detail, address, node)
          values (:actor, :action, :subject, :detail::jsonb, :address, :node)
          """);

  private static final Prepared INSERT_ALL =
      new Prepared(
          """
          insert into journal (actor_id, action, subject, detail, address, node)
          select :actor, :action, subject, '{}', :address, :node
          from unnest(:subjects::text[]) as subject
          """);

  /** Where a line is written from. */
  record Place(@Nullable String address, String node) {}

  private LineSql() {}

  static void insert(
      Handle handle,
      @Nullable String actor,
      String action,
      String subject,
      String detail,
      Place place) {
    INSERT
        .on(handle)
        .bind("actor", actor)
        .bind("action", action)
        .bind("subject", subject)
        .bind("detail", detail)
        .bind("address", place.address())
        .bind("node", place.node())
        .update();
  }

  /** The same line of many subjects, in one journey to the database. */
  static void insertAll(
      Handle handle, String actor, String action, String[] subjects, Place place) {
    INSERT_ALL
        .on(handle)
        .bind("actor", actor)
        .bind("action", action)
        .bind("subjects", subjects)
        .bind("address", place.address())
        .bind("node", place.node())
        .update();
  }
}
