package debrief.signin.password;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import debrief.web.Problem;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * How a password is kept and compared: Argon2id with the figures that OWASP gives (19 MiB, two
 * passes, one lane). What makes a good one is in {@link PasswordRules}.
 */
public final class Passwords {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  /** Of no password at all: an unknown address takes as long as a known one. */
  private static final String NOBODYS =
      "$argon2id$v=19$m=19456,t=2,p=1$vMsDOwbLHDDb5cvT0bOZgA"
          + "$xkTlpEPzyJFAHtp3o96jqCmF+qWBUG8HicRj8yDa6Qk";

  /**
   * Of those who have never been here, one at a time: their hashing must not take the processor
   * from everybody's pages. Who would wait behind many others is sent away at once.
   */
  private final Queue strangers = new Queue(1);

  /** Those who are known by their browser, or hold an invitation, do not wait behind strangers. */
  private final Queue known = new Queue(1);

  private final Argon2Function argon2 =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

  private static final class Queue {
    private static final int MOST_WAITING = 16;

    private final Semaphore turns;

    Queue(int atOnce) {
      turns = new Semaphore(atOnce, true);
    }

    void enter() {
      if (turns.getQueueLength() >= MOST_WAITING) {
        throw Problem.tooMany("Many people are signing in just now. Please try again in a moment.");
      }
      turns.acquireUninterruptibly();
    }

    void leave() {
      turns.release();
    }
  }

  /** What is stored: the hash with its salt and figures. */
  public String hash(String password) {
    known.enter();
    try {
      return Password.hash(PasswordRules.plain(password))
          .addRandomSalt(SALT_BYTES)
          .with(argon2)
          .getResult();
    } finally {
      known.leave();
    }
  }

  /**
   * Takes about the same time whatever the answer.
   *
   * @param hash null where there is nobody, or nobody with a password
   * @param isKnown whether this person has been here before, in this browser
   */
  public boolean matches(String password, @Nullable String hash, boolean isKnown) {
    boolean possible = hash != null && password.length() <= PasswordRules.MAX;
    Queue queue = isKnown ? known : strangers;
    queue.enter();
    try {
      boolean same =
          Password.check(possible ? PasswordRules.plain(password) : "-", possible ? hash : NOBODYS)
              .with(possible ? Argon2Function.getInstanceFromHash(hash) : argon2);
      return same && possible;
    } finally {
      queue.leave();
    }
  }
}
