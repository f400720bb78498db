package debrief.people;

import debrief.db.Signals;
import debrief.journal.Journal;
import debrief.web.Ids;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The door to accounts. */
public final class People {
  private final Jdbi jdbi;
  private final PeopleSql sql;
  private final Journal journal;
  private final Signals signals;

  public People(Jdbi jdbi, Journal journal, Signals signals) {
    this.jdbi = jdbi;
    this.sql = jdbi.onDemand(PeopleSql.class);
    this.journal = journal;
    this.signals = signals;
  }

  /**
   * Gives an empty database its first administrator, a service whose API token is the given value.
   * Does nothing where anybody exists.
   */
  public void bootstrap(String token) {
    if (token.isEmpty()) {
      return;
    }
    jdbi.useTransaction(
        handle -> {
          if (sql.anybody()) {
            return;
          }
          String id = Ids.random();
          sql.insert(
              id, "Bootstrap", "bootstrap@localhost", Role.administrator, "service", List.of());
          sql.insertToken(
              Ids.random(),
              id,
              "Bootstrap token",
              Ids.hash(token),
              Arrays.stream(Scope.values()).map(Scope::name).toList(),
              null);
          journal.write(null, "person.bootstrapped", id);
          signals.send(Credentials.CHANGED);
        });
  }
}
