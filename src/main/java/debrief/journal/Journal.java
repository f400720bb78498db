package debrief.journal;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.db.SqlObjects;
import debrief.db.Where;
import debrief.web.edge.ClientAddress;
import debrief.web.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
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
   * @param address where the request came from; null outside of one, and once it was erased
   * @param node the name of the server that wrote it
   * @param position its place in the chain, {@code seal} its hash there; null for the few seconds
   *     until it is sealed
   */
  public record Entry(
      long id,
      Instant at,
      @Nullable String actor,
      @Nullable String actorName,
      String action,
      String subject,
      JsonNode detail,
      @Nullable String address,
      @Nullable String node,
      @Nullable Long position,
      @Nullable String seal) {
    static Entry of(JournalSql.Row row) {
      return new Entry(
          row.id(),
          row.at(),
          row.actorId(),
          row.actorName(),
          row.action(),
          row.subject(),
          Json.read(row.detail(), JsonNode.class),
          row.address(),
          row.node(),
          row.position(),
          row.hash() == null ? null : HexFormat.of().formatHex(row.hash()));
    }
  }

  private static final int AT_ONCE = 500;

  private final Jdbi jdbi;
  private final JournalSql sql;
  private final String node;
  private final Map<String, List<Consumer<Line>>> listeners = new ConcurrentHashMap<>();

  /**
   * @param node the name of this server among others; at most 100 letters
   */
  public Journal(Jdbi jdbi, String node) {
    this.jdbi = jdbi;
    this.node = node;
    this.sql = SqlObjects.of(jdbi, JournalSql.class);
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
          LineSql.insert(
              handle,
              actor,
              action,
              subject,
              Json.text(detail),
              new LineSql.Place(ClientAddress.address(), node));
          Line line = new Line(actor, action, subject, detail);
          listeners.getOrDefault(action, List.of()).forEach(listener -> listener.accept(line));
        });
  }

  public void write(@Nullable String actor, String action, String subject) {
    write(actor, action, subject, Map.of());
  }

  /**
   * Writes that somebody has read these, and has it stored before it returns, whatever transaction
   * the caller is in: what was read is gone once it is sent.
   *
   * @param address where the request came from; null where that is not known
   */
  public void writeReads(
      String actor, String action, List<String> subjects, @Nullable String address) {
    try (Handle handle = jdbi.open()) {
      LineSql.insertAll(
          handle, actor, action, subjects.toArray(String[]::new), new LineSql.Place(address, node));
    }
  }

  /** The newest lines first. Whoever calls this asks before whether the reader may. */
  public Slice<Entry> list(JournalFilter filter, Cursor after, int limit) {
    Where where = filter.where();
    List<JournalSql.Row> rows =
        sql.list(where.sql(), where.values(), after.at(), after.number(), limit + 1);
    return Slice.of(rows, limit, row -> new Cursor(row.at(), "" + row.id()).encode())
        .map(Entry::of);
  }

  /** Hands over all lines, the oldest first, a few hundred at a time. */
  public void each(JournalFilter filter, Consumer<Entry> receiver) {
    Where where = filter.where();
    long after = 0;
    List<JournalSql.Row> rows;
    do {
      rows = sql.next(where.sql(), where.values(), after, AT_ONCE);
      for (JournalSql.Row row : rows) {
        receiver.accept(Entry.of(row));
        after = row.id();
      }
    } while (rows.size() == AT_ONCE);
  }

  /**
   * Blanks where somebody's requests came from, and nothing else: the one thing that may be taken
   * out of the journal. It is not under the seals.
   */
  public void forgetAddresses(String actor) {
    sql.forgetAddresses(actor);
  }
}
