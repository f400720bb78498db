package debrief.export.archive;

import debrief.access.Access;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.cluster.Notifications;
import debrief.event.JournalEvent;
import debrief.journal.Journal;
import debrief.web.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door through which all that a server holds leaves, and comes into an empty one. */
public final class WholeArchives {
  private final Jdbi jdbi;
  private final Jdbi unhurried;
  private final Journal journal;
  private final Notifications notifications;
  private final Clock clock;

  /**
   * @param unhurried gives connections that may be used for minutes
   */
  public WholeArchives(
      Jdbi jdbi, Jdbi unhurried, Journal journal, Notifications notifications, Clock clock) {
    this.jdbi = jdbi;
    this.unhurried = Access.define(unhurried);
    this.journal = journal;
    this.notifications = notifications;
    this.clock = clock;
  }

  /** What an archive holds, or has brought: how many rows of what. */
  public record Contents(long incidents, long rows, long files) {
    static Contents of(ArchiveManifest manifest) {
      return new Contents(
          manifest.incidents(),
          manifest.tables().stream().mapToLong(ArchiveManifest.Part::rows).sum(),
          manifest.tables().stream().mapToLong(ArchiveManifest.Part::files).sum());
    }
  }

  /**
   * @throws Problem 403 for whoever may not be given one
   */
  void requireMayExport(Viewer viewer) {
    viewer.require(Right.EXPORT);
    viewer.require(Right.READ);
  }

  /**
   * Writes what somebody may see: of an administrator, everything. Nothing is written before all of
   * it is read, and the line about it is stored by then.
   */
  void export(Viewer viewer, Naming naming, OutputStream receiver) throws IOException {
    requireMayExport(viewer);
    write(viewer, naming, receiver);
  }

  /** Writes everything, for whoever runs the server. */
  public Contents exportWhole(Naming naming, OutputStream receiver) throws IOException {
    return write(null, naming, receiver);
  }

  private Contents write(@Nullable Viewer viewer, Naming naming, OutputStream receiver)
      throws IOException {
    try (ArchiveSpool spool = new ArchiveSpool()) {
      ArchiveManifest manifest =
          unhurried.inTransaction(handle -> read(handle, viewer, naming, spool));
      spool.send(manifest, receiver);
      return Contents.of(manifest);
    }
  }

  private ArchiveManifest read(
      Handle handle, @Nullable Viewer viewer, Naming naming, ArchiveSpool spool)
      throws IOException {
    ArchiveReadSql.beginSnapshot(handle);
    ArchiveTable.Reach reach = reach(viewer);
    VisibleSql visible = handle.attach(VisibleSql.class);
    List<VisibleSql.Seen> seen = viewer == null ? List.of() : visible.incidents(viewer);
    boolean whole = reach == ArchiveTable.Reach.whole;
    long incidents = whole ? visible.count() : seen.size();
    Long[] numbers = seen.stream().map(VisibleSql.Seen::number).toArray(Long[]::new);
    // After the moment that is read, or no archive would be the same as the one it came from.
    journal.write(
        viewer == null ? null : viewer.personId(),
        new JournalEvent.ArchiveExported(reach.toString(), naming.toString()));
    ArchiveReadSql sql = new ArchiveReadSql(handle, reach, naming, whole ? null : numbers);
    for (ArchiveTable table : ArchiveTables.ALL.in(reach, naming)) {
      spool.add(table, sql);
    }
    return new ArchiveManifest(
        ArchiveManifest.KIND,
        ArchiveManifest.FORMAT,
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        reach,
        naming,
        incidents,
        sql.sequences(whole ? ArchiveTables.ALL.sequences() : List.of()),
        spool.parts());
  }

  private static ArchiveTable.Reach reach(@Nullable Viewer viewer) {
    if (viewer == null || viewer.seesAll()) {
      return ArchiveTable.Reach.whole;
    }
    return viewer.seesTeamText() ? ArchiveTable.Reach.drafts : ArchiveTable.Reach.reports;
  }

  /**
   * Brings a whole archive into an empty server, in one transaction.
   *
   * @throws Problem 422 for what is no whole archive of ours, to the last byte; 409 where the
   *     server is not empty; nothing is there then that was not before
   */
  public Contents bringIn(Path file) throws IOException {
    try (ArchiveZip zip = ArchiveZip.open(file)) {
      ArchiveManifest manifest = zip.manifest();
      zip.requireUnchanged();
      unhurried.useTransaction(handle -> ArchiveImportSql.run(handle, zip));
      jdbi.useTransaction(handle -> notifications.sendAll());
      return Contents.of(manifest);
    }
  }

  /**
   * An incident that came with an archive.
   *
   * @param report the slug; null where there is none
   */
  public record Brought(
      long number, @Nullable String report, int timelineEvents, int actionItems) {}

  /** Whether these bytes are an archive of this form, and no pile of documents. */
  public boolean isWhole(byte[] zip) {
    return ArchiveZip.hasManifest(zip);
  }

  /**
   * Brings in what somebody has sent, who administers this server.
   *
   * @return what is here now
   * @throws Problem as above, and 403 for everybody else
   */
  public List<Brought> bringIn(Viewer viewer, byte[] zip) {
    viewer.require(Right.ADMINISTER);
    try {
      Path file = Files.createTempFile("debrief-archive", ".zip");
      try {
        bringIn(Files.write(file, zip));
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return unhurried.withExtension(VisibleSql.class, VisibleSql::brought);
  }
}
