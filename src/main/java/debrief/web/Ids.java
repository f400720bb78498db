package debrief.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

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

  /** A secret of 40 characters (192 bits). */
  public static String secret() {
    return letters(40);
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
