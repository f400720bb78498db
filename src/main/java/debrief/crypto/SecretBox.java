package debrief.crypto;

import debrief.process.StartRefused;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals what must not lie in the database in the clear, with a key that the database never sees.
 *
 * <p>AES-256-GCM. A sealed text is one byte of format, four that name the key, twelve at random,
 * then the cipher text with its tag. What it belongs to is authenticated with it, so that a row's
 * secret cannot be moved to another row. Every purpose has a key of its own, derived from the one
 * that the operator gave.
 */
public final class SecretBox {
  /** How the key is set; {@code README.md} says how to make one. */
  public static final String VARIABLE = "DEBRIEF_SECRET_KEY";

  private static final int KEY_BYTES = 32;
  private static final byte FORMAT = 1;
  private static final int NAME_BYTES = 4;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int HEAD = 1 + NAME_BYTES + NONCE_BYTES;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** That something cannot be opened; it says nothing of what it was. */
  public static final class Closed extends Exception {
    private static final long serialVersionUID = 1L;

    Closed(String why) {
      super(why);
    }
  }

  private record Key(byte[] bytes, byte[] name) {
    static Key of(byte[] bytes) {
      return new Key(bytes, Arrays.copyOf(derive(bytes, "name"), NAME_BYTES));
    }
  }

  /** The first seals; all open. Empty where no key was given. */
  private final List<Key> keys;

  private SecretBox(List<Key> keys) {
    this.keys = keys;
  }

  /**
   * @param key 32 bytes in Base64; empty for a box that seals nothing
   * @param previous the key before it, so that what it sealed can still be read; or empty
   * @throws StartRefused when one of them is not a key
   */
  public static SecretBox of(String key, String previous) {
    if (key.isEmpty() && !previous.isEmpty()) {
      throw new StartRefused(VARIABLE + "_PREVIOUS is set, and " + VARIABLE + " is not.");
    }
    return new SecretBox(
        Stream.concat(keyOf(VARIABLE, key), keyOf(VARIABLE + "_PREVIOUS", previous)).toList());
  }

  private static Stream<Key> keyOf(String variable, String text) {
    if (text.isEmpty()) {
      return Stream.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (bytes.length == KEY_BYTES) {
        return Stream.of(Key.of(bytes));
      }
    } catch (IllegalArgumentException e) {
      // not Base64: the same sentence
    }
    throw new StartRefused(
        variable + " is 32 random bytes in Base64, as `openssl rand -base64 32` prints them.");
  }

  /** Whether there is a key to seal with. */
  public boolean isOpen() {
    return !keys.isEmpty();
  }

  /**
   * @param purpose what kind of thing this is, such as {@code sign-in-provider}
   * @param owner what it belongs to, such as a row's id; needed again to open it
   * @throws IllegalStateException without a key: ask {@link #isOpen} before
   */
  public byte[] seal(String purpose, String owner, String secret) {
    if (!isOpen()) {
      throw new IllegalStateException(VARIABLE + " is not set");
    }
    Key key = keys.get(0);
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] text =
          cipher(Cipher.ENCRYPT_MODE, key, purpose, owner, nonce)
              .doFinal(secret.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.allocate(HEAD + text.length)
          .put(FORMAT)
          .put(key.name())
          .put(nonce)
          .put(text)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has AES-GCM
    }
  }

  /**
   * @throws Closed when it was changed, belongs to something else, or its key is not here
   */
  public String open(String purpose, String owner, byte[] sealed) throws Closed {
    Key key = keyOf(sealed);
    if (key == null) {
      throw new Closed("no key opens this");
    }
    try {
      byte[] nonce = Arrays.copyOfRange(sealed, 1 + NAME_BYTES, HEAD);
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, key, purpose, owner, nonce)
              .doFinal(sealed, HEAD, sealed.length - HEAD);
      return new String(text, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new Closed("this was changed, or belongs to something else");
    }
  }

  /** Whether it was sealed with the key of today. */
  public boolean isCurrent(byte[] sealed) {
    return isOpen() && keys.get(0).equals(keyOf(sealed));
  }

  private @Nullable Key keyOf(byte[] sealed) {
    if (sealed.length < HEAD + TAG_BITS / 8 || sealed[0] != FORMAT) {
      return null;
    }
    byte[] name = Arrays.copyOfRange(sealed, 1, 1 + NAME_BYTES);
    return keys.stream()
        .filter(key -> MessageDigest.isEqual(key.name(), name))
        .findFirst()
        .orElse(null);
  }

  private static Cipher cipher(int mode, Key key, String purpose, String owner, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    byte[] own = derive(key.bytes(), "seal " + purpose);
    cipher.init(mode, new SecretKeySpec(own, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(new byte[] {FORMAT});
    cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] derive(byte[] key, String use) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(("debrief " + use).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
