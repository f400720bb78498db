package debrief.signin.provider;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.account.Accounts;
import debrief.db.SqlObjects;
import debrief.event.SettingEvent;
import debrief.journal.Journal;
import debrief.web.Problem;
import debrief.web.Versions;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to whether passwords open anything. They do until an administrator says otherwise. */
public final class PasswordSwitch {

  /**
   * How people may come in.
   *
   * @param passwords off only where a provider has let an administrator in
   */
  public record SignInSettings(@Nullable Boolean passwords) {}

  /** A setting as it may be answered. */
  public record Versioned(SignInSettings settings, int version) {
    static Versioned of(ProviderSql.Setting row) {
      return new Versioned(new SignInSettings(row.passwords()), row.version());
    }
  }

  private final Jdbi jdbi;
  private final ProviderSql sql;
  private final LinkSql links;
  private final Accounts accounts;
  private final Journal journal;

  public PasswordSwitch(Jdbi jdbi, Accounts accounts, Journal journal) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, ProviderSql.class);
    this.links = SqlObjects.of(jdbi, LinkSql.class);
    this.accounts = accounts;
    this.journal = journal;
  }

  /** Whether people may sign in with a password, and its version. */
  public Versioned settings(Viewer viewer) {
    viewer.require(Right.ADMINISTER);
    return Versioned.of(sql.setting());
  }

  /**
   * @throws Problem 409 when passwords shall go before an administrator has come in without one
   */
  public Versioned setPasswords(Viewer viewer, Versions.IfMatch seen, boolean passwords) {
    viewer.require(Right.ADMINISTER);
    return jdbi.inTransaction(
        handle -> {
          accounts.lockAdministration();
          ProviderSql.Setting current = sql.lockSetting();
          if (!seen.allows(current.version())) {
            throw Problem.stale(Versioned.of(current).settings(), Versions.etag(current.version()));
          }
          if (!passwords && !mayGoWithoutPasswords()) {
            throw Problem.conflict(
                "Passwords stay until an administrator has signed in with a provider: else nobody"
                    + " could put right what is wrong with it.");
          }
          write(viewer, passwords, current);
          return Versioned.of(sql.setting());
        });
  }

  private void write(Viewer viewer, boolean passwords, ProviderSql.Setting current) {
    if (passwords != current.passwords()) {
      sql.setPasswords(passwords);
      journal.write(
          viewer.personId(),
          passwords ? new SettingEvent.PasswordsAllowed() : new SettingEvent.PasswordsRefused());
    }
  }

  private boolean mayGoWithoutPasswords() {
    return sql.all().stream().anyMatch(row -> row.provenAt() != null) && links.administrators() > 0;
  }

  /** The way back for whoever runs the server, when no provider lets anybody in. */
  public void allowPasswords(Viewer operator) {
    operator.require(Right.ADMINISTER);
    jdbi.useTransaction(handle -> write(operator, true, sql.lockSetting()));
  }
}
