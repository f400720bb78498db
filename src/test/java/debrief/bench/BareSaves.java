package debrief.bench;

import debrief.web.json.Json;
import debrief.world.SqlTap;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The statements of a save from a bare JDBC loop: one connection for each draft. */
record BareSaves(String url, String password, List<String> drafts) {

  /** Whoever there is, to save for. */
  String person() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "debrief", password);
        var rows = connection.createStatement().executeQuery("select id from person limit 1")) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** Saves a second. */
  double run(List<SqlTap.Statement> statements, int seconds) throws Exception {
    String person = person();
    ExecutorService pool = Executors.newFixedThreadPool(drafts.size());
    try {
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      List<Future<Integer>> counts = new ArrayList<>();
      for (String draft : drafts) {
        counts.add(pool.submit(() -> loop(statements, draft, person, end)));
      }
      double total = 0;
      for (Future<Integer> count : counts) {
        total += count.get();
      }
      return total / seconds;
    } finally {
      pool.shutdown();
    }
  }

  private int loop(List<SqlTap.Statement> statements, String draft, String person, long end)
      throws SQLException {
    Map<String, Object> values = new HashMap<>();
    values.put("number", Long.parseLong(draft.substring(4)));
    values.put("key", SavingBench.KEY);
    values.put("markdown", SavingBench.TEXT);
    values.put("audience", "organization");
    values.put("by", person);
    values.put("actor", person);
    values.put("viewer.seesAll", true);
    values.put("viewer.personId", person);
    values.put("viewer.teams", new String[0]);
    values.put("address", "127.0.0.1");
    values.put("node", "bench");
    values.put("at", Instant.now());
    values.put("action", "section.saved");
    values.put("subject", draft);
    values.put("detail", Json.text(Map.of("section", SavingBench.KEY, "version", 7)));
    int count = 0;
    try (Connection connection = DriverManager.getConnection(url, "debrief", password)) {
      connection.setAutoCommit(false);
      List<PreparedStatement> prepared = new ArrayList<>();
      for (SqlTap.Statement statement : statements) {
        prepared.add(statement.prepare(connection, ""));
      }
      while (System.nanoTime() < end) {
        for (int i = 0; i < statements.size(); i++) {
          statements.get(i).bind(prepared.get(i), values);
          if (prepared.get(i).execute()) {
            prepared.get(i).getResultSet().next();
          }
        }
        connection.commit();
        count++;
      }
    }
    return count;
  }
}
