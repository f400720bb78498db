package debrief.journal;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.db.Where;
import debrief.web.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to the journal. */
public final class Journal {

  /**
   * One thing that happened.
   *
   * @param actor the id of the person who did it; null where Debrief itself did
   * @param action a noun and a verb, such as {@code incident.declared}
   * @param subject a reference, such as {@code INC-7}
   */
  public record Line(
      @Nullable String actor, String action, String subject, Map<String, Object> detail) {}

  /**
   * A line that was written, as it is read back.
   *
   * @param actorName null where Debrief itself did it
   */
  public record Entry(
      Instant at,
      @Nullable String actor,
      @Nullable String actorName,
      String action,
      String subject,
      JsonNode detail) {}

  private final Jdbi jdbi;
  private final JournalSql sql;
  private final Map<String, List<Consumer<Line>>> listeners = new ConcurrentHashMap<>();

  public Journal(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.sql = jdbi.onDemand(JournalSql.class);
  }

  /**
   * Sets what happens at lines of one action, within their transaction. The roof lists them all.
   */
  public void on(String action, Consumer<Line> listener) {
    listeners.computeIfAbsent(action, a -> new ArrayList<>()).add(listener);
  }

  /** Writes a line; joins the transaction that the calling door has opened. */
  public void write(
      @Nullable String actor, String action, String subject, Map<String, Object> detail) {
    jdbi.useTransaction(
        handle -> {
          LineSql.insert(handle, actor, action, subject, Json.text(detail));
          Line line = new Line(actor, action, subject, detail);
          listeners.getOrDefault(action, List.of()).forEach(listener -> listener.accept(line));
        });
  }

  public void write(@Nullable String actor, String action, String subject) {
    write(actor, action, subject, Map.of());
  }

  /**
   * The newest lines first. Whoever calls this asks before whether the reader may.
   *
   * @param actor a person's id; null for everybody
   * @param from the first moment, {@code to} the last
   */
  public Slice<Entry> list(
      @Nullable String actor,
      @Nullable String subject,
      @Nullable Instant from,
      @Nullable Instant to,
      Cursor after,
      int limit) {
    Where where =
        new Where()
            .and("j.actor_id = :actor", "actor", actor)
            .and("j.subject = :subject", "subject", subject)
            .and("j.at >= :from", "from", from)
            .and("j.at <= :to", "to", to);
    List<JournalSql.Row> rows =
        sql.list(where.sql(), where.values(), after.at(), after.number(), limit + 1);
    return Slice.of(rows, limit, row -> new Cursor(row.at(), "" + row.id()).encode())
        .map(
            row ->
                new Entry(
                    row.at(),
                    row.actorId(),
                    row.actorName(),
                    row.action(),
                    row.subject(),
                    Json.read(row.detail(), JsonNode.class)));
  }
}
