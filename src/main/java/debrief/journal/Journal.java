package debrief.journal;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.db.SqlObjects;
import debrief.db.Where;
import debrief.event.Event;
import debrief.event.IncidentEvent;
import debrief.web.edge.ClientAddress;
import debrief.web.json.Json;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to the journal. */
public final class Journal {

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
  private final List<Listener<?>> listeners = new CopyOnWriteArrayList<>();

  /**
   * @param node the name of this server among others; at most 100 letters
   */
  public Journal(Jdbi jdbi, String node) {
    this.jdbi = jdbi;
    this.node = node;
    this.sql = SqlObjects.of(jdbi, JournalSql.class);
  }

  private record Listener<E extends Event>(Class<E> type, Consumer<List<E>> listener) {
    void hear(List<? extends Event> events) {
      List<E> meant = events.stream().filter(type::isInstance).map(type::cast).toList();
      if (!meant.isEmpty()) {
        listener.accept(meant);
      }
    }
  }

  /**
   * Sets what follows from events of one type, or from all of a sealed interface, within their
   * transaction. The roof lists them all.
   */
  public <E extends Event> void on(Class<E> type, Consumer<E> listener) {
    onAll(type, events -> events.forEach(listener));
  }

  /** The same for whoever is quicker when told at once of all that happened at once. */
  public <E extends Event> void onAll(Class<E> type, Consumer<List<E>> listener) {
    listeners.add(new Listener<>(type, listener));
  }

  /**
   * Writes down what has happened, and lets whoever listens act on it; joins the transaction that
   * the calling door has opened.
   *
   * @param actor the id of the person who did it; null where Debrief itself did
   */
  public void write(@Nullable String actor, Event event) {
    jdbi.useTransaction(
        handle -> {
          LineSql.insert(handle, actor, LineSql.Line.of(event), here());
          listeners.forEach(listener -> listener.hear(List.of(event)));
        });
  }

  /**
   * The same of many events that happened at once, in their order: first all lines, then whoever
   * listens.
   */
  public void writeAll(@Nullable String actor, List<? extends Event> events) {
    jdbi.useTransaction(
        handle -> {
          LineSql.insertAll(handle, actor, events.stream().map(LineSql.Line::of).toList(), here());
          listeners.forEach(listener -> listener.hear(events));
        });
  }

  private LineSql.Place here() {
    return new LineSql.Place(ClientAddress.address(), node);
  }

  /**
   * Writes that somebody has read these, and has it stored before it returns, whatever transaction
   * the caller is in: what was read is gone once it is sent. Nobody listens to it.
   *
   * @param reads at least one
   * @param address where the request came from; null where that is not known
   */
  public void writeReads(
      String actor, List<IncidentEvent.RestrictedRead> reads, @Nullable String address) {
    try (Handle handle = jdbi.open()) {
      LineSql.insertAll(
          handle,
          actor,
          reads.stream().map(LineSql.Line::of).toList(),
          new LineSql.Place(address, node));
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
