package debrief.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.zip.CRC32;

/** Random names for things, and secrets. */
public final class Ids {
  // No vowels, so no words; no look-alikes.
  private static final char[] ALPHABET = "23456789bcdfghjkmnpqrstvwxyz".toCharArray();
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** An opaque id of 16 characters (77 bits): unguessable enough for a name, not for a secret. */
  public static String random() {
    return letters(16);
  }

  /**
   * An opaque id of 20 characters that sorts after all that were made before it, so that rows of
   * the same time keep the order in which they were written.
   *
   * @param at when it is made
   * @param place its place among those made at once, from 0 to 21,951
   */
  public static String ordered(Instant at, int place) {
    return counted(at.toEpochMilli(), 9) + counted(place, 3) + letters(8);
  }

  /** A number in the letters of {@link #ALPHABET}, which stand there in their order. */
  private static String counted(long number, int length) {
    char[] digits = new char[length];
    long rest = number;
    for (int i = length - 1; i >= 0; i--) {
      digits[i] = ALPHABET[(int) (rest % ALPHABET.length)];
      rest /= ALPHABET.length;
    }
    return new String(digits);
  }

  /**
   * How far the next reference lies from the last: 1, 2 or more, each half as likely as the one
   * before. Numbers with gaps of their own do not tell which of the missing ones is there for
   * others.
   */
  public static int step() {
    int step = 1;
    while (RANDOM.nextBoolean()) {
      step++;
    }
    return step;
  }

  /** A secret of 40 characters (192 bits). */
  public static String secret() {
    return letters(40);
  }

  /** Seven letters that follow from a text, so that one which was cut or mistyped is seen. */
  public static String checksum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return counted(sum.getValue(), 7);
  }

  /** A code to be read and typed by a person: {@code bcdf-ghjk}, 38 bits. Its use is limited. */
  public static String code() {
    return letters(4) + "-" + letters(4);
  }

  private static String letters(int length) {
    StringBuilder id = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      id.append(ALPHABET[RANDOM.nextInt(ALPHABET.length)]);
    }
    return id.toString();
  }

  /** What is stored of a secret. A plain hash will do where the secret is random. */
  public static byte[] hash(String secret) {
    return sha256(secret.getBytes(StandardCharsets.UTF_8));
  }

  public static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
