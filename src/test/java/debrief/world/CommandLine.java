package debrief.world;

import debrief.db.DatabaseSettings;

/** What whoever runs a server types, beside it. */
public final class CommandLine {
  private CommandLine() {}

  /**
   * Runs a command on a database; it must work.
   *
   * @param arguments as they are typed, the configuration's file last
   */
  public static void run(DatabaseSettings database, String... arguments) {
    TestServer.command(database, World.ADMIN_TOKEN, arguments);
  }

  /** A database in which nobody has done anything. */
  public static DatabaseSettings emptyDatabase() {
    return TestDatabase.fresh();
  }
}
