package debrief.signin.provider;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface LinkSql {

  @SqlQuery(
      """
      select person_id, teams from person_link where issuer = :issuer and subject = :subject
      for update
      """)
  Optional<AccountLinks.Link> lock(@Bind("issuer") String issuer, @Bind("subject") String subject);

  @SqlQuery(
      "select exists (select 1 from person_link where issuer = :issuer and person_id = :person)")
  boolean isLinked(@Bind("issuer") String issuer, @Bind("person") String person);

  @SqlUpdate(
      """
      insert into person_link (issuer, subject, person_id, teams, linked_at, last_used_at)
      values (:issuer, :subject, :link.personId, :link.teams, :now, :now)
      on conflict (issuer, subject) do update set teams = :link.teams, last_used_at = :now
      """)
  void save(
      @Bind("issuer") String issuer,
      @Bind("subject") String subject,
      @BindMethods("link") AccountLinks.Link link,
      @Bind("now") Instant now);

  /** How many people came in with a provider. */
  @SqlQuery("select count(*) from person_link where issuer = :issuer")
  int count(@Bind("issuer") String issuer);

  @SqlUpdate("delete from person_link where issuer = :issuer and person_id = :person")
  int unlink(@Bind("issuer") String issuer, @Bind("person") String person);

  /** Administrators who can come in with a provider. */
  @SqlQuery(
      """
      select count(*) from viewer_account a
      where a.kind = 'person' and a.role = 'administrator'
        and exists (select 1 from person_link l where l.person_id = a.id)
      """)
  int administrators();
}
