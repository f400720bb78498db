package debrief.signin.password;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Passwords that were found in breaches again and again, without the digits round them. */
final class CommonPasswords {
  static final Set<String> STEMS = read();

  private static Set<String> read() {
    String name = "/debrief/signin/password/common-passwords.txt";
    try (InputStream in = PasswordRules.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no resource " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return new HashSet<>(text.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
