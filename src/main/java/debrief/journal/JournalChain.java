package debrief.journal;

import debrief.db.SqlObjects;
import debrief.db.TransactionMode;
import debrief.web.Problem;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The chain over the journal: every line has a seal, the SHA-256 of the seal before it and of what
 * the line says, so that a line which is changed or taken away breaks all that comes after it.
 *
 * <p>Lines are sealed shortly after their commit and not within it: a chain in the writer's
 * transaction would let only one person in the whole house save at a time. So what is promised
 * holds for sealed lines; how long a line may be without is about two seconds while a server runs.
 * Cutting off the chain's end is seen only by comparing with a head that was kept elsewhere.
 */
public final class JournalChain {
  /**
   * How long whoever seals rests in between. Jobs are looked for every other second, so that a line
   * is sealed within about two.
   */
  public static final Duration PAUSE = Duration.ofSeconds(1);

  private static final int AT_ONCE = 2_000;
  private static final byte[] BEFORE_THE_FIRST = new byte[32];

  /**
   * Where the chain ends.
   *
   * @param hash in lower-case hexadecimal
   */
  public record Head(long position, String hash) {
    /** As in {@code 4711:9f86d0…}. */
    @Override
    public String toString() {
      return position + ":" + hash;
    }

    /**
     * @param text a head as {@link #toString} writes it; empty for none
     * @throws Problem 422 when it is something else
     */
    public static @Nullable Head read(@Nullable String text) {
      if (text == null || text.isBlank()) {
        return null;
      }
      String plain = text.strip().toLowerCase(Locale.ROOT);
      if (!plain.matches("[0-9]{1,18}:[0-9a-f]{64}")) {
        throw Problem.invalid("head", "A head is a number, a colon and 64 hexadecimal digits.");
      }
      int colon = plain.indexOf(':');
      return new Head(Long.parseLong(plain.substring(0, colon)), plain.substring(colon + 1));
    }
  }

  /** The first place at which the journal is not as it was sealed. */
  public record Broken(long position, @Nullable Long line, String reason) {}

  /**
   * What a walk along the chain has found.
   *
   * @param sealed how many seals were looked at
   * @param unsealed lines that have none yet; more than a few mean that nobody seals
   * @param head null for a journal without a line
   * @param broken null where all is as it was
   */
  public record Check(
      boolean sound, long sealed, long unsealed, @Nullable Head head, @Nullable Broken broken) {}

  private final Jdbi jdbi;
  private final JournalChainSql sql;
  private volatile boolean lookedAtAll;

  public JournalChain(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, JournalChainSql.class);
  }

  /**
   * Seals what has none yet, unless another node is just doing so. The first time it looks at every
   * line there is, later at the newest.
   */
  public void seal() {
    if (lookedAtAll) {
      while (sealSome(() -> sql.recent(AT_ONCE)).size() == AT_ONCE) {
        // there is more
      }
    } else {
      sealAll(false);
      lookedAtAll = true;
    }
  }

  /**
   * @param wait for another node that is just sealing, so that nothing is left afterwards
   */
  private void sealAll(boolean wait) {
    AtomicLong after = new AtomicLong();
    List<JournalChainSql.Content> done;
    do {
      done =
          jdbi.inTransaction(
              handle -> {
                if (wait) {
                  sql.awaitTurn();
                }
                return sealSome(() -> sql.unsealed(after.get(), AT_ONCE));
              });
      done.forEach(line -> after.set(line.id()));
    } while (done.size() == AT_ONCE);
  }

  /** Nobody seals until the transaction of this handle ends. */
  public static void awaitTurn(Handle handle) {
    handle.attach(JournalChainSql.class).awaitTurn();
  }

  private List<JournalChainSql.Content> sealSome(Supplier<List<JournalChainSql.Content>> lines) {
    return jdbi.inTransaction(
        handle -> {
          if (!sql.turn()) {
            return List.<JournalChainSql.Content>of();
          }
          List<JournalChainSql.Content> found = lines.get();
          if (!found.isEmpty()) {
            // A seal that a crash loses is made again from its line, which no crash loses.
            TransactionMode.asynchronousCommit(handle);
            append(found);
          }
          return found;
        });
  }

  private void append(List<JournalChainSql.Content> lines) {
    JournalChainSql.Seal head = sql.head().orElse(new JournalChainSql.Seal(0, BEFORE_THE_FIRST));
    Long[] positions = new Long[lines.size()];
    Long[] numbers = new Long[lines.size()];
    byte[][] hashes = new byte[lines.size()][];
    byte[] hash = head.hash();
    for (int i = 0; i < lines.size(); i++) {
      hash = SealedLines.hash(hash, lines.get(i));
      positions[i] = head.position() + 1 + i;
      numbers[i] = lines.get(i).id();
      hashes[i] = hash;
    }
    sql.insert(positions, numbers, hashes);
  }

  /**
   * Walks along the whole chain, after sealing what has no seal yet.
   *
   * @param kept a head that was written down elsewhere and must be in the chain; null for none
   */
  public Check check(@Nullable Head kept) {
    sealAll(true);
    long position = 0;
    byte[] hash = BEFORE_THE_FIRST;
    Broken broken = null;
    List<JournalChainSql.Pair> pairs = sql.walk(0, AT_ONCE);
    while (!pairs.isEmpty() && broken == null) {
      for (JournalChainSql.Pair pair : pairs) {
        broken = SealedLines.fault(pair, position + 1, hash, kept);
        if (broken != null) {
          break;
        }
        position = pair.position();
        hash = pair.hash();
      }
      pairs = sql.walk(position, AT_ONCE);
    }
    if (broken == null && kept != null && kept.position() > position) {
      broken = new Broken(position + 1, null, "The chain ends before the head that was kept.");
    }
    Head head = position == 0 ? null : new Head(position, HexFormat.of().formatHex(hash));
    return new Check(broken == null, position, sql.countUnsealed(), head, broken);
  }
}
