package debrief.review.exemption;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.cluster.Notifications;
import debrief.cluster.NotifiedCache;
import debrief.crypto.Ids;
import debrief.db.Slice;
import debrief.db.SqlObjects;
import debrief.event.SettingEvent;
import debrief.journal.Journal;
import debrief.noego.Phrases;
import debrief.web.Invalid;
import debrief.web.Problem;
import debrief.web.Versions;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The door to what single rules leave alone in this organisation. */
public final class Exemptions {
  private static final String CHANGED = "review-exemptions";

  /** A review asks each of them of each sentence that begins like one. */
  private static final int MOST = 2_000;

  private static final int LONGEST = 100;
  private static final int WORDS = 10;

  private final Jdbi jdbi;
  private final ExemptionSql sql;
  private final Journal journal;
  private final Notifications notifications;
  private final Clock clock;
  private final NotifiedCache<String, List<Phrases.Exempt>> known;

  public Exemptions(Jdbi jdbi, Journal journal, Notifications notifications, Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, ExemptionSql.class);
    this.journal = journal;
    this.notifications = notifications;
    this.clock = clock;
    this.known = new NotifiedCache<>(notifications, CHANGED, 1, (list, changed) -> true);
  }

  /**
   * A finding that somebody would rather not see again.
   *
   * @param fingerprint of the finding, by which it is counted once
   */
  public record Dismissed(long incident, String fingerprint, String rule, String words) {
    String key() {
      return Phrases.plain(words);
    }
  }

  /** What holds now, for reviews; remembered until somebody changes it on any node. */
  public List<Phrases.Exempt> now() {
    return Objects.requireNonNull(known.get(CHANGED, k -> sql.agreed()));
  }

  /** All of them, what waits for an answer first. */
  public Slice<Exemption> list(Viewer viewer, String after, int limit) {
    viewer.require(Right.READ);
    viewer.require(Right.APPROVE);
    return Slice.of(
        sql.list(after, limit + 1),
        limit,
        row -> (row.state() == Exemption.State.asked ? "0" : "1") + row.id());
  }

  /**
   * Asks that a rule leaves words alone; whoever facilitates has agreed with that.
   *
   * @throws Problem 422 for words that are no phrase, 409 where there are too many
   */
  public Exemption ask(Viewer viewer, Dismissed dismissed) {
    viewer.require(Right.WRITE);
    Exemption.State state =
        viewer.may(Right.APPROVE) ? Exemption.State.agreed : Exemption.State.asked;
    check(dismissed.words());
    return jdbi.inTransaction(
        handle -> {
          String words = dismissed.words().strip();
          sql.dismiss(
              dismissed.incident(),
              dismissed.fingerprint(),
              dismissed.rule(),
              words,
              dismissed.key(),
              clock.instant());
          return put(viewer, dismissed.rule(), words, state);
        });
  }

  /** Leaves words alone, for whoever facilitates. */
  public void agree(Viewer viewer, String rule, String words) {
    viewer.require(Right.APPROVE);
    check(words);
    jdbi.useTransaction(handle -> put(viewer, rule, words.strip(), Exemption.State.agreed));
  }

  private Exemption put(Viewer viewer, String rule, String words, Exemption.State state) {
    sql.lockAll();
    Optional<String> found = sql.find(rule, Phrases.plain(words));
    String id = found.orElseGet(Ids::random);
    if (found.isEmpty()) {
      if (sql.count() >= MOST) {
        throw Problem.conflict(
            "There are " + MOST + " such words; no more fit. Remove some in Review settings.");
      }
      sql.add(id, rule, words, Phrases.plain(words), state, clock.instant());
      changed(viewer, state);
    } else if (state == Exemption.State.agreed && read(id).state() != state) {
      sql.decide(id, state, clock.instant());
      changed(viewer, state);
    }
    return read(id);
  }

  private Exemption read(String id) {
    return sql.lock(id).orElseThrow(Problem::missing);
  }

  private void changed(Viewer viewer, Exemption.State state) {
    journal.write(viewer.personId(), answer(state));
    notifications.send(CHANGED);
  }

  private static SettingEvent answer(Exemption.State state) {
    return new SettingEvent.ExemptionChanged(
        SettingEvent.ExemptionChanged.Answer.valueOf(state.name()));
  }

  /** Whether a rule leaves exactly these words alone. */
  public boolean holds(String rule, String words) {
    String key = Phrases.plain(words);
    return now().stream()
        .anyMatch(one -> one.rule().equals(rule) && Phrases.plain(one.phrase()).equals(key));
  }

  /**
   * Agrees or declines.
   *
   * @throws Problem 412 where somebody else has answered
   */
  public Exemption decide(Viewer viewer, String id, Versions.IfMatch seen, Exemption.State state) {
    viewer.require(Right.APPROVE);
    return jdbi.inTransaction(
        handle -> {
          requireSeen(seen, read(id));
          sql.decide(id, state, clock.instant());
          changed(viewer, state);
          return read(id);
        });
  }

  /** Takes it back: the rule speaks again, and nothing is asked for. */
  public void remove(Viewer viewer, String id, Versions.IfMatch seen) {
    viewer.require(Right.WRITE);
    jdbi.useTransaction(
        handle -> {
          Exemption now = read(id);
          if (now.state() != Exemption.State.asked) {
            viewer.require(Right.APPROVE);
          }
          requireSeen(seen, now);
          sql.delete(id);
          sql.forget(now.rule(), Phrases.plain(now.words()));
          journal.write(viewer.personId(), new SettingEvent.ExemptionRemoved());
          notifications.send(CHANGED);
        });
  }

  /** Takes back what {@link #agree} said; does nothing where it does not hold. */
  public void remove(Viewer viewer, String rule, String words) {
    viewer.require(Right.APPROVE);
    sql.find(rule, Phrases.plain(words))
        .ifPresent(id -> remove(viewer, id, new Versions.IfMatch("*")));
  }

  private static void requireSeen(Versions.IfMatch seen, Exemption now) {
    if (!seen.allows(now.version())) {
      throw Problem.stale(now, Versions.etag(now.version()));
    }
  }

  /** Whether words can be a phrase that is left alone. */
  public static boolean fits(String words) {
    return words.length() <= LONGEST
        && words.strip().split("\\s+", -1).length <= WORDS
        && words.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static void check(String words) {
    Invalid invalid = new Invalid();
    invalid.line("words", words, LONGEST);
    invalid.addIf(!fits(words), "words", "At most ten words with a letter or a digit among them.");
    invalid.orThrow();
  }
}
