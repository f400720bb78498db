package debrief.people;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import debrief.web.Invalid;
import debrief.web.Problem;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Passwords: what makes a good one, and how one is kept (Argon2id with the figures that OWASP
 * gives: 19 MiB, two passes, one lane).
 */
final class Passwords {
  static final int MIN = 12;
  static final int MAX = 256;

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int FEWEST_DIFFERENT = 5;
  private static final int SHORTEST_NAME = 3;

  /** Two at a time bound the memory; who would wait behind many others is sent away at once. */
  private static final int AT_ONCE = 2;

  private static final int MOST_WAITING = 16;

  /** Of no password at all: an unknown address takes as long as a known one. */
  private static final String NOBODYS =
      "$argon2id$v=19$m=19456,t=2,p=1$vMsDOwbLHDDb5cvT0bOZgA"
          + "$xkTlpEPzyJFAHtp3o96jqCmF+qWBUG8HicRj8yDa6Qk";

  /** The commonest that are long enough, in lower case and without blanks and signs. */
  private static final Set<String> COMMON =
      Set.of(
          "123456789012",
          "1234567890123",
          "123456789abc",
          "1234567890ab",
          "0123456789ab",
          "123123123123",
          "1q2w3e4r5t6y",
          "1qaz2wsx3edc",
          "1qaz2wsx3edc4rfv",
          "abcdefghijkl",
          "abcdefghijklmnop",
          "adminadminadmin",
          "administrator",
          "administrator1",
          "administrator123",
          "changemechangeme",
          "changemeplease",
          "correcthorsebatterystaple",
          "iloveyou1234",
          "iloveyouforever",
          "letmeinletmein",
          "letmeinplease",
          "motdepasse123",
          "password1234",
          "password12345",
          "password123456",
          "password1234567",
          "passwordpassword",
          "passw0rd1234",
          "p4ssw0rd1234",
          "qazwsxedcrfv",
          "qwerty123456",
          "qwerty1234567",
          "qwertyqwerty",
          "qwertyuiop12",
          "qwertyuiop123",
          "qwertyuiopasdf",
          "qwertyuiopasdfghjkl",
          "secretsecret",
          "trustno1trustno1",
          "welcome12345",
          "welcomewelcome");

  private final Argon2Function argon2 =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
  private final Semaphore memory = new Semaphore(AT_ONCE, true);

  /** Collects under {@code field} what is wrong with a new password. */
  static void check(Invalid invalid, String field, String password, @Nullable String email) {
    String plain = plain(password);
    if (plain.codePointCount(0, plain.length()) < MIN) {
      invalid.add(field, "At least 12 characters. A sentence is easier to remember than a word.");
    } else if (password.length() > MAX) {
      invalid.add(field, "At most 256 characters fit here.");
    } else if (plain.codePoints().distinct().count() < FEWEST_DIFFERENT
        || COMMON.contains(plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""))) {
      invalid.add(field, "This is one of the first that anybody would try. Choose another.");
    } else if (namesItsOwner(plain, email)) {
      invalid.add(field, "It contains the name in your address. Choose another.");
    }
  }

  private static boolean namesItsOwner(String password, @Nullable String email) {
    int at = email == null ? -1 : email.indexOf('@');
    return email != null
        && at >= SHORTEST_NAME
        && password
            .toLowerCase(Locale.ROOT)
            .contains(email.substring(0, at).toLowerCase(Locale.ROOT));
  }

  /** What is stored: the hash with its salt and figures. */
  String hash(String password) {
    begin();
    try {
      return Password.hash(plain(password)).addRandomSalt(SALT_BYTES).with(argon2).getResult();
    } finally {
      memory.release();
    }
  }

  /**
   * Takes about the same time whatever the answer.
   *
   * @param hash null where there is nobody, or nobody with a password
   */
  boolean matches(String password, @Nullable String hash) {
    boolean possible = hash != null && password.length() <= MAX;
    begin();
    try {
      boolean same =
          Password.check(possible ? plain(password) : "-", possible ? hash : NOBODYS)
              .with(possible ? Argon2Function.getInstanceFromHash(hash) : argon2);
      return same && possible;
    } finally {
      memory.release();
    }
  }

  private void begin() {
    if (memory.getQueueLength() >= MOST_WAITING) {
      throw Problem.tooMany("Many people are signing in just now. Please try again in a moment.");
    }
    memory.acquireUninterruptibly();
  }

  /** The same letters from another keyboard are the same password. */
  private static String plain(String password) {
    return password.length() > MAX
        ? password
        : Normalizer.normalize(password, Normalizer.Form.NFKC);
  }
}
