package debrief.journal;

import debrief.web.Json;
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
          sql.insert(actor, action, subject, Json.text(detail));
          Line line = new Line(actor, action, subject, detail);
          listeners.getOrDefault(action, List.of()).forEach(listener -> listener.accept(line));
        });
  }

  public void write(@Nullable String actor, String action, String subject) {
    write(actor, action, subject, Map.of());
  }
}
