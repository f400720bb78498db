package debrief.admin.start;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

interface ExampleSql {

  /** How far the examples are. */
  record Row(int loaded, int total, @Nullable Instant finishedAt) {}

  @SqlUpdate(
      "insert into example_load (asked_at, total) values (:at, :total) on conflict do nothing")
  int begin(@Bind("at") Instant at, @Bind("total") int total);

  @SqlQuery("select loaded, total, finished_at from example_load")
  Optional<Row> find();

  /** Until the transaction ends nobody else loads. */
  @SqlQuery("select loaded, total, finished_at from example_load for update")
  Optional<Row> lock();

  @SqlUpdate(
      """
      update example_load set loaded = :loaded,
        finished_at = case when :loaded = total then cast(:at as timestamptz) end
      """)
  void loaded(@Bind("loaded") int loaded, @Bind("at") Instant at);
}
