package debrief.export.archive;

import debrief.journal.JournalChain;
import debrief.web.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Brings a whole archive in, within the caller's transaction. Rows go in as they are: their
 * numbers, their times and the triggers of their tables say what they said before.
 *
 * <p>Whoever has set the server up stays: where the archive has an account of the same address,
 * sessions, tokens and the password become that account's. Lines of the journal are only ever
 * added; where there are some already, those of the archive come after them with later numbers, and
 * are sealed anew.
 */
final class ArchiveImportSql {
  private static final String USED =
      "This server is not empty: it has %s. An archive goes into an empty server only: set"
          + " DEBRIEF_DATA to another folder, or DEBRIEF_DATABASE_URL to another database. Nothing"
          + " was imported.";

  /** What lets somebody in, and goes by their account. */
  private static final List<String> WAYS_IN =
      List.of("api_token", "session", "invitation", "device", "feed_address");

  private final Handle handle;
  private final ArchiveZip zip;

  /** An account that was here before. */
  public record Account(String id, String email) {}

  private ArchiveImportSql(Handle handle, ArchiveZip zip) {
    this.handle = handle;
    this.zip = zip;
  }

  /**
   * @throws Problem 409 where the server is not empty, 422 where a row cannot be stored
   */
  static void run(Handle handle, ArchiveZip zip) throws IOException {
    ArchiveImportSql all = new ArchiveImportSql(handle, zip);
    all.begin();
    List<Account> here = all.standAside();
    all.addRows();
    for (Account account : here) {
      all.takeIn(account);
    }
    all.countOn();
  }

  /** Nobody writes meanwhile, and nothing is there. */
  private void begin() {
    JournalChain.awaitTurn(handle);
    handle.execute("set local time zone 'UTC'");
    try {
      handle.execute(
          "lock table "
              + ArchiveTables.ALL.leaves().stream()
                  .map(ArchiveTable::table)
                  .collect(Collectors.joining(", "))
              + " in share row exclusive mode");
    } catch (JdbiException e) {
      throw ArchiveWriteSql.refusal(e, "its tables");
    }
    for (ArchiveTable table : ArchiveTables.ALL.leaves()) {
      if (table.there() == ArchiveTable.There.nothing && any(table.table() + " where true")) {
        throw Problem.conflict(USED.formatted("rows in its table " + table.table()));
      }
    }
    if (any("journal where subject ~ '^(INC|ACT)-'")) {
      throw Problem.conflict(USED.formatted("had incidents, and its journal tells of them"));
    }
  }

  private boolean any(String rows) {
    return handle
        .createQuery("select exists (select 1 from " + rows + ")")
        .mapTo(Boolean.class)
        .one();
  }

  /** Leaves the addresses of those who are here to the archive's accounts. */
  private List<Account> standAside() {
    List<Account> here =
        handle.createQuery("select id, email from person").mapTo(Account.class).list();
    handle.execute("update person set email = 'moving-' || id || '@invalid'");
    return here;
  }

  private void addRows() throws IOException {
    long lines =
        handle.createQuery("select coalesce(max(id), 0) from journal").mapTo(Long.class).one();
    ArchiveWriteSql sql = new ArchiveWriteSql(handle, zip);
    for (ArchiveManifest.Part part : zip.manifest().tables()) {
      ArchiveTable table = ArchiveTables.ALL.named(part.table()).orElseThrow();
      boolean seals = part.table().equals("journal_seal");
      if (table.there() == ArchiveTable.There.defaults) {
        handle.execute("delete from " + part.table());
      }
      if (!seals || lines == 0) {
        sql.add(table, part, part.table().equals("journal") ? lines : 0);
      }
    }
  }

  /** Somebody who was here before becomes the account of their address, or stays who they are. */
  private void takeIn(Account account) {
    Optional<String> same =
        handle
            .createQuery("select id from person where lower(email) = lower(:email)")
            .bind("email", account.email())
            .mapTo(String.class)
            .findOne();
    if (same.isEmpty()) {
      handle.execute("update person set email = ? where id = ?", account.email(), account.id());
      return;
    }
    String id = same.get();
    for (String table : WAYS_IN) {
      handle.execute(
          "update " + table + " set person_id = ? where person_id = ?", id, account.id());
    }
    handle.execute(
        """
        update person p set password_hash = q.password_hash,
          role = case when q.role = 'administrator' then q.role else p.role end,
          deactivated_at = case when q.deactivated_at is null then null else p.deactivated_at end
        from person q where p.id = ? and q.id = ?
        """,
        id,
        account.id());
    handle.execute("delete from person where id = ?", account.id());
  }

  private void countOn() {
    List<String> names = new ArrayList<>(zip.manifest().sequences().keySet());
    for (String name : names) {
      Long last = zip.manifest().sequences().get(name);
      if (last != null) {
        if (last < 1) {
          throw ArchiveZip.changed("its manifest counts " + name + " from " + last);
        }
        handle
            .createQuery("select setval(:name, :last)")
            .bind("name", name)
            .bind("last", Objects.requireNonNull(last))
            .mapTo(Long.class)
            .one();
      }
    }
  }
}
