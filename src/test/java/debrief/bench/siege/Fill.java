package debrief.bench.siege;

import java.util.function.Consumer;

/** So much in the database that an export of it does not fit into any buffer. */
public final class Fill {
  private Fill() {}

  /**
   * Adds action items to the last incident, which there must be.
   *
   * @param sql runs a statement in the server's database
   */
  public static void items(Consumer<String> sql) {
    sql.accept(
        """
        insert into action_item (number, incident_number, title, outcome, created_at)
        select nextval('action_number'), (select max(number) from incident), 'n' || g, repeat('x', 10000),
          now() - g * interval '1 second'
        from generate_series(1, 1500) g""");
  }
}
