package debrief.signin;

import java.time.Instant;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SignInSql {

  /** Whether passwords open anything; an administrator may have switched that off. */
  @SqlQuery("select passwords from sign_in_methods")
  boolean passwordsOpen();

  @SqlUpdate(
      """
      insert into setup_code (code_hash, expires_at) values (:hash, :until)
      on conflict (code_hash) do update set expires_at = excluded.expires_at
      """)
  void addSetupCode(@Bind("hash") byte[] hash, @Bind("until") Instant until);

  @SqlQuery(
      "select exists (select 1 from setup_code where code_hash = :hash and expires_at > :now)")
  boolean isSetupCode(@Bind("hash") byte[] hash, @Bind("now") Instant now);

  /** Forgets those that end until then. */
  @SqlUpdate("delete from setup_code where expires_at <= :until")
  void forgetSetupCodes(@Bind("until") Instant until);
}
