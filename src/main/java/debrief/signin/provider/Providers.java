package debrief.signin.provider;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.account.Accounts;
import debrief.db.SqlObjects;
import debrief.event.PersonEvent;
import debrief.event.ProviderEvent;
import debrief.journal.Journal;
import debrief.text.Slug;
import debrief.web.Problem;
import debrief.web.Versions;
import debrief.web.outbound.Outbound;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to providers, for administrators. */
public final class Providers {
  public static final String CLOSED =
      "The address leads into a private network or to this machine. Whoever runs the server can"
          + " allow that with DEBRIEF_SSO_PRIVATE_ADDRESSES.";

  /** One button of the sign-in page. */
  public record Button(String id, String name) {}

  private final Jdbi jdbi;
  private final ProviderSql sql;
  private final LinkSql links;
  private final Accounts accounts;
  private final Journal journal;
  private final ClientSecrets secrets;
  private final Outbound outbound;
  private final Clock clock;

  /** Providers are asked by {@code outbound}. */
  public Providers(
      Jdbi jdbi,
      Accounts accounts,
      Journal journal,
      ClientSecrets secrets,
      Outbound outbound,
      Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, ProviderSql.class);
    this.links = SqlObjects.of(jdbi, LinkSql.class);
    this.accounts = accounts;
    this.journal = journal;
    this.secrets = secrets;
    this.outbound = outbound;
    this.clock = clock;
  }

  public Outbound outbound() {
    return outbound;
  }

  /** In the order in which they were added. */
  public List<Provider> list(Viewer viewer) {
    viewer.require(Right.ADMINISTER);
    List<ProviderSql.RuleRow> rules = sql.rules(null);
    return sql.all().stream().map(row -> row.toProvider(rules)).toList();
  }

  /**
   * @throws Problem 404 when there is none
   */
  public Provider get(Viewer viewer, String id) {
    viewer.require(Right.ADMINISTER);
    return find(id).orElseThrow(Problem::missing);
  }

  /** For the journey itself, which anybody may begin. */
  public Optional<Provider> find(String id) {
    return sql.find(id).map(row -> row.toProvider(sql.rules(id)));
  }

  /** For the sign-in page, in the order in which they were added. */
  public List<Button> buttons() {
    return sql.buttons();
  }

  /** Whether passwords open anything besides. */
  public boolean passwordsOpen() {
    return sql.setting().passwords();
  }

  /** An administrator came in with it, so passwords may go. Joins the caller's transaction. */
  public void proven(String id, Instant at) {
    sql.proven(id, at);
  }

  /**
   * @throws Problem 422 when something in it is wrong, also where its issuer's address leads into a
   *     private network that is not open; 409 when its issuer is here already, or there is no key
   *     to seal its secret with
   */
  public Provider add(Viewer viewer, ProviderInput input) {
    viewer.require(Right.ADMINISTER);
    ProviderInput complete = input.complete();
    complete.check();
    if (outbound.isClosed(URI.create(String.valueOf(complete.issuer())))) {
      throw Problem.invalid("issuer", CLOSED);
    }
    secrets.requireKey();
    return jdbi.inTransaction(
        handle -> {
          String id = newId(String.valueOf(complete.name()));
          byte @Nullable [] secret = secrets.sealed(id, complete.clientSecret());
          if (sql.insert(id, complete, secret, clock.instant()) == 0) {
            String sentence = "A provider with this issuer is here already.";
            throw Problem.conflict(sentence, List.of(new Problem.FieldError("issuer", sentence)));
          }
          saveRules(viewer, id, complete);
          journal.write(
              viewer.personId(), new ProviderEvent.Added(id, String.valueOf(complete.issuer())));
          return find(id).orElseThrow();
        });
  }

  private Provider lock(String id, Versions.IfMatch seen) {
    Provider current = sql.lock(id).orElseThrow(Problem::missing).toProvider(sql.rules(id));
    if (!seen.allows(current.version())) {
      throw Problem.stale(current, Versions.etag(current.version()));
    }
    return current;
  }

  private String newId(String name) {
    String stem = Slug.of(name);
    List<String> taken = buttons().stream().map(Button::id).toList();
    String id = stem;
    for (int i = 2; taken.contains(id); i++) {
      id = stem + "-" + i;
    }
    return id;
  }

  private void saveRules(Viewer viewer, String id, ProviderInput input) {
    sql.clearRules(id);
    List<GroupRule> rules = Objects.requireNonNullElse(input.rules(), List.<GroupRule>of());
    for (int i = 0; i < rules.size(); i++) {
      sql.insertRule(id, i, rules.get(i).naming(said -> accounts.teams(viewer, said)));
    }
  }

  /**
   * Changes what the patch names.
   *
   * @throws Problem 412 when it has changed since the caller saw it, 422 for another issuer
   */
  public Provider change(Viewer viewer, String id, Versions.IfMatch seen, JsonNode patch) {
    return change(viewer, id, seen, current -> current.patched(patch));
  }

  /** Replaces what a form shows in full. */
  public Provider replace(Viewer viewer, String id, Versions.IfMatch seen, ProviderInput input) {
    return change(viewer, id, seen, current -> input);
  }

  private Provider change(
      Viewer viewer, String id, Versions.IfMatch seen, UnaryOperator<ProviderInput> edit) {
    viewer.require(Right.ADMINISTER);
    secrets.requireKey();
    return jdbi.inTransaction(
        handle -> {
          Provider current = lock(id, seen);
          ProviderInput input = edit.apply(current.toInput()).complete();
          input.check();
          if (!current.issuer().equals(input.issuer())) {
            throw Problem.invalid(
                "issuer",
                "The issuer stays: it says whose people these are. Add another provider.");
          }
          sql.update(id, input, clock.instant());
          saveRules(viewer, id, input);
          if (input.clientSecret() != null) {
            sql.setSecret(id, secrets.sealed(id, input.clientSecret()));
          } else {
            secrets.renew(id);
          }
          journal.write(
              viewer.personId(), new ProviderEvent.Changed(id, input.clientSecret() != null));
          return find(id).orElseThrow();
        });
  }

  /**
   * Takes a provider away, and with it who was linked by it; their accounts stay.
   *
   * @throws Problem 409 when no administrator could come in any more
   */
  public void remove(Viewer viewer, String id, Versions.IfMatch seen) {
    viewer.require(Right.ADMINISTER);
    jdbi.useTransaction(
        handle -> {
          accounts.lockAdministration();
          Provider current = lock(id, seen);
          boolean administered = accounts.isAdministered();
          sql.delete(id);
          if (administered && !accounts.isAdministered()) {
            throw Problem.conflict(
                "With this provider gone no administrator could come in. Switch passwords on again"
                    + " first, and see that one of you has a password.");
          }
          journal.write(viewer.personId(), new ProviderEvent.Removed(id, current.issuer()));
        });
  }

  /** Whether there is a key to seal secrets with, so that a provider can be saved. */
  public boolean canSeal() {
    return secrets.canSeal();
  }

  /** How many people came in with a provider. */
  public int linked(Provider provider) {
    return links.count(provider.issuer());
  }

  /**
   * Forgets who somebody is at a provider, so that their next sign-in is as the first.
   *
   * @throws Problem 404 when they never came in with it, 409 for the last administrator's way in
   */
  public void unlink(Viewer viewer, String id, String person) {
    viewer.require(Right.ADMINISTER);
    jdbi.useTransaction(
        handle -> {
          accounts.lockAdministration();
          Provider provider = find(id).orElseThrow(Problem::missing);
          boolean administered = accounts.isAdministered();
          if (links.unlink(provider.issuer(), person) == 0) {
            throw Problem.missing();
          }
          if (administered && !accounts.isAdministered()) {
            throw Problem.conflict("This is the only way in of the last administrator.");
          }
          journal.write(viewer.personId(), new PersonEvent.Unlinked(person, id));
        });
  }
}
