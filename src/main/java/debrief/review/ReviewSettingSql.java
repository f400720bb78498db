package debrief.review;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface ReviewSettingSql {

  /** The one row; {@code content} is JSON. */
  record Row(String content, int version) {}

  @SqlQuery("select content::text as content, version from review_setting")
  Optional<Row> find();

  /** Makes the row where there is none, so that there is one to lock. */
  @SqlUpdate(
      """
      insert into review_setting (content, version, updated_at)
      values (cast(:content as jsonb), 0, :at) on conflict do nothing
      """)
  void begin(@Bind("content") String content, @Bind("at") Instant at);

  @SqlQuery("select content::text as content, version from review_setting for update")
  Row lock();

  @SqlUpdate(
      """
      update review_setting set content = cast(:content as jsonb), version = :version,
        updated_at = :at
      """)
  void update(
      @Bind("content") String content, @Bind("version") int version, @Bind("at") Instant at);
}
