package debrief.signin.provider;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.crypto.SecretBox;
import debrief.db.SqlObjects;
import debrief.web.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to what this server proves itself to providers with; sealed where it lies. */
public final class ClientSecrets {
  private static final String PURPOSE = "sign-in-provider";

  private final Jdbi jdbi;
  private final ProviderSql sql;
  private final SecretBox secretBox;

  public ClientSecrets(Jdbi jdbi, SecretBox secretBox) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, ProviderSql.class);
    this.secretBox = secretBox;
  }

  /** Whether secrets can be sealed here, so that providers can be saved. */
  boolean canSeal() {
    return secretBox.isOpen();
  }

  /**
   * @throws Problem 409 where nothing can be sealed
   */
  void requireKey() {
    if (!canSeal()) {
      throw Problem.conflict(
          "Set "
              + SecretBox.VARIABLE
              + " before a provider is saved: its secret is kept encrypted, with a key that stays"
              + " out of the database. `openssl rand -base64 32` prints one.");
    }
  }

  byte @Nullable [] sealed(String id, @Nullable String secret) {
    return secret == null || secret.isEmpty() ? null : secretBox.seal(PURPOSE, id, secret);
  }

  /**
   * Seals all with the key of today.
   *
   * @return how many were sealed with another
   * @throws Problem 409 where one cannot be read
   */
  public int rewrite(Viewer operator) {
    operator.require(Right.ADMINISTER);
    requireKey();
    return jdbi.inTransaction(handle -> renew(sql.secrets()));
  }

  /** Seals one with the key of today; joins the caller's transaction. */
  void renew(String id) {
    renew(sql.secret(id).stream().toList());
  }

  private int renew(List<ProviderSql.SecretRow> rows) {
    List<String> lost = new ArrayList<>();
    int count = 0;
    for (ProviderSql.SecretRow row : rows) {
      if (!secretBox.isCurrent(row.clientSecret())) {
        try {
          String secret = secretBox.open(PURPOSE, row.id(), row.clientSecret());
          sql.setSecret(row.id(), secretBox.seal(PURPOSE, row.id(), secret));
          count++;
        } catch (SecretBox.Closed e) {
          lost.add(row.id());
        }
      }
    }
    if (!lost.isEmpty()) {
      throw Problem.conflict(
          "The client secret of "
              + String.join(", ", lost)
              + " cannot be read: neither key here opens it. Type it anew.");
    }
    return count;
  }

  /**
   * The client secret in the clear, for asking the provider and nothing else.
   *
   * @return null where the client has none
   * @throws SecretBox.Closed when no key here opens it
   */
  public @Nullable String open(String id) throws SecretBox.Closed {
    ProviderSql.SecretRow row = sql.secret(id).orElse(null);
    return row == null ? null : secretBox.open(PURPOSE, id, row.clientSecret());
  }
}
