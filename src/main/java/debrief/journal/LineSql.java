package debrief.journal;

import debrief.db.Prepared;
import debrief.event.Event;
import debrief.web.json.Json;
import java.util.List;
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
          select :actor, l.action, l.subject, l.detail::jsonb, :address, :node
          from unnest(:actions::text[], :subjects::text[], :details::text[])
            with ordinality as l (action, subject, detail, place)
          order by l.place
          """);

  /**
   * What a line says.
   *
   * @param detail JSON
   */
  record Line(String action, String subject, String detail) {
    static Line of(Event event) {
      return new Line(event.action(), event.subject(), Json.text(event.detail()));
    }
  }

  /** Where a line is written from. */
  record Place(@Nullable String address, String node) {}

  private LineSql() {}

  static void insert(Handle handle, @Nullable String actor, Line line, Place place) {
    INSERT
        .on(handle)
        .bind("actor", actor)
        .bind("action", line.action())
        .bind("subject", line.subject())
        .bind("detail", line.detail())
        .bind("address", place.address())
        .bind("node", place.node())
        .update();
  }

  /** Many lines in their order, in one journey to the database. */
  static void insertAll(Handle handle, @Nullable String actor, List<Line> lines, Place place) {
    INSERT_ALL
        .on(handle)
        .bind("actor", actor)
        .bind("actions", lines.stream().map(Line::action).toArray(String[]::new))
        .bind("subjects", lines.stream().map(Line::subject).toArray(String[]::new))
        .bind("details", lines.stream().map(Line::detail).toArray(String[]::new))
        .bind("address", place.address())
        .bind("node", place.node())
        .update();
  }
}
