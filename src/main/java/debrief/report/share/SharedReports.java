package debrief.report.share;

import debrief.access.Audience;
import debrief.cluster.NotifiedCache;
import debrief.crypto.Ids;
import debrief.db.SqlObjects;
import debrief.report.ReportFile;
import debrief.report.Reports;
import debrief.report.ServedPage;
import debrief.signin.password.Passwords;
import debrief.web.Problem;
import debrief.web.page.Page;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The door for whoever holds a link. It knows nobody: what it opens is what a link's secret opens
 * now, and for everything else there is one answer, whether the secret was never given, is over,
 * was revoked, or leads to what is withdrawn or restricted.
 */
public final class SharedReports {
  private static final long MOST_PAGES = 200;
  private static final int MOST_ATTEMPTS = 10;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int LONGEST_SECRET = 64;

  /**
   * What a link opens; its article stands in the page alone.
   *
   * @param id of the link
   * @param passphrase its hash; null where none is asked for
   * @param expiresAt null where it never ends
   */
  record Open(
      String id,
      String slug,
      String incident,
      Audience audience,
      @Nullable String passphrase,
      @Nullable Instant expiresAt,
      Page.LinkPreview preview,
      ServedPage page) {
    boolean concerns(String changed) {
      return incident.equals(changed);
    }

    boolean isOver(Instant now) {
      return expiresAt != null && !expiresAt.isAfter(now);
    }
  }

  private final ShareLinkSql sql;
  private final Reports reports;
  private final Openings openings;
  private final Passwords passwords;
  private final Clock clock;
  private final NotifiedCache<String, Open> pages;

  public SharedReports(
      ShareLinks.Ground ground, Reports reports, Openings openings, Passwords passwords) {
    this.sql = SqlObjects.of(ground.jdbi(), ShareLinkSql.class);
    this.reports = reports;
    this.openings = openings;
    this.passwords = passwords;
    this.clock = ground.clock();
    this.pages =
        new NotifiedCache<>(ground.notifications(), Reports.CHANGED, MOST_PAGES, Open::concerns);
  }

  /**
   * What a secret opens, whether or not a passphrase is asked for besides.
   *
   * @throws Problem 404 where it opens nothing now
   */
  Open open(String secret) {
    return find(secret).orElseThrow(Problem::missing);
  }

  /**
   * How a link unfolds where it is pasted; null for one that asks for a passphrase.
   *
   * @throws Problem as {@link #open}
   */
  public Page.@Nullable LinkPreview preview(String secret) {
    Open open = open(secret);
    return open.passphrase() == null ? open.preview() : null;
  }

  private Optional<Open> find(String secret) {
    if (secret.length() > LONGEST_SECRET) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Open known =
        pages.get(
            secret, key -> sql.open(Ids.hash(key), now).map(row -> opened(key, row)).orElse(null));
    if (known != null && known.isOver(now)) {
      pages.forget(secret);
      return Optional.empty();
    }
    return Optional.ofNullable(known);
  }

  private Open opened(String secret, ShareLinkSql.Opened row) {
    SharedReport page =
        SharedReport.of(
            row.report(), "Shared by link", SharedReportPages.path(secret), null, row.expiresAt());
    return new Open(
        row.id(),
        row.slug(),
        row.incident(),
        row.audience(),
        row.passphrase(),
        row.expiresAt(),
        page.linkPreview(),
        reports.forAnybody(page));
  }

  /**
   * The page behind a link that asks for no passphrase, from memory alone: null when it would have
   * to be asked for.
   */
  @Nullable Open remembered(String secret) {
    Open known = pages.peek(secret);
    return known == null || known.passphrase() != null || known.isOver(clock.instant())
        ? null
        : known;
  }

  /** Somebody reads the page. */
  void count(Open open) {
    openings.opened(open.id());
  }

  /**
   * A file of the edition that a link opens.
   *
   * @throws Problem 404 where there is none now
   */
  ReportFile file(Open open, String format) {
    return reports.fileForReaders(open.slug(), open.audience(), format);
  }

  /**
   * Whether a reader has shown that they know the passphrase, or none is asked for.
   *
   * @param proof what {@link #prove} gave them; null for nothing
   */
  boolean isProven(Open open, String secret, @Nullable String proof) {
    String hash = open.passphrase();
    return hash == null
        || (proof != null
            && MessageDigest.isEqual(
                proof.getBytes(StandardCharsets.UTF_8),
                proof(secret, hash).getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * What a browser keeps in place of the passphrase, for this link alone.
   *
   * @throws Problem 422 when that is not it, 429 after too many that were not
   */
  String prove(Open open, String secret, String passphrase) {
    String hash = open.passphrase();
    if (hash == null) {
      return "";
    }
    if (passphrase.isBlank()) {
      throw Problem.invalid("passphrase", "Type the passphrase of this link.");
    }
    String link = open.id();
    Instant now = clock.instant();
    if (sql.attempt(link, MOST_ATTEMPTS, now.minus(WINDOW), now).isEmpty()) {
      throw Problem.tooMany(
          "This passphrase was tried too often. Please wait a quarter of an hour, then try again.",
          WINDOW);
    }
    if (!passwords.matches(passphrase.strip(), hash, false)) {
      throw Problem.invalid("passphrase", "That is not the passphrase of this link.");
    }
    sql.forgetAttempt(link);
    return proof(secret, hash);
  }

  /** The stored hash has a salt that nobody outside knows, so nobody can work this out. */
  private static String proof(String secret, String hash) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(hash.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
