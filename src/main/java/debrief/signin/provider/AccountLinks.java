package debrief.signin.provider;

import debrief.db.SqlObjects;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * The door to who somebody at a provider is here, for the journey. All of it joins the caller's
 * transaction.
 */
public final class AccountLinks {
  /**
   * Who somebody at a provider is here.
   *
   * @param teams those that the provider gave at the last sign-in
   */
  public record Link(String personId, List<String> teams) {}

  private final LinkSql sql;
  private final Clock clock;

  public AccountLinks(Jdbi jdbi, Clock clock) {
    this.sql = SqlObjects.of(jdbi, LinkSql.class);
    this.clock = clock;
  }

  /** Until the transaction ends nobody else changes it. */
  public Optional<Link> lock(Provider provider, String subject) {
    return sql.lock(provider.issuer(), subject);
  }

  public boolean isLinked(Provider provider, String personId) {
    return sql.isLinked(provider.issuer(), personId);
  }

  /** A team is called otherwise from now on, also by the rules; joins the transaction. */
  public void renameTeam(String from, String to) {
    sql.renameTeam(from, to);
    sql.renameTeamInRules(from, to, clock.instant());
  }

  /** Remembers who somebody is, and that they came just now. */
  public void save(Provider provider, String subject, Link link) {
    sql.save(provider.issuer(), subject, link, clock.instant());
  }
}
