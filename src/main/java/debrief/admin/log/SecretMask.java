package debrief.admin.log;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.regex.Pattern;

/**
 * Puts {@value #MASK} in the place of what would open something: tokens, cookies, passwords, links
 * that let somebody in, and the secret values of this server's settings.
 */
final class SecretMask {
  static final String MASK = "[hidden]";

  /** A shorter setting would also be a word; where it is a password, its name tells. */
  private static final int LONG_ENOUGH = 8;

  private static final String VALUE = "[^\\s\"'&;,<>{}\\[\\]()]+";

  private static final List<Pattern> SHAPES =
      List.of(
          Pattern.compile("()\\bdebrief_(?:pat|svc)_\\w+"),
          Pattern.compile(
              "(?i)(\"(?:password|passphrase|clientSecret|again|current)\"\\s*:\\s*\")[^\"]*"),
          Pattern.compile("(?i)\\b((?:bearer|basic)\\s+)" + VALUE),
          Pattern.compile("(?i)(authorization[\"']?\\s*[:=]\\s*[\"'\\[]*)(?!bearer|basic)" + VALUE),
          Pattern.compile("(debrief_(?!pat_|svc_|notice)\\w+=)" + VALUE),
          Pattern.compile("(?i)((?:set-)?cookie[\"']?\\s*[:=]\\s*)(?!debrief_|__Host-)[^\\r\\n]+"),
          Pattern.compile("()\\$argon2\\w*\\$\\S+"),
          Pattern.compile("(/(?:invitations|s|feeds)/)[\\w-]+"),
          Pattern.compile("(/callback\\?)\\S+"),
          Pattern.compile(
              "(?i)((?:password|passphrase|client_?secret|code_?verifier|id_?token|access_?token|_csrf"
                  + "|x-csrf-token|\\bagain|\\bcurrent)[\"']?\\s*[:=]\\s*[\"'\\[]*)(?!null\\b)"
                  + VALUE));

  private final Set<String> values = new CopyOnWriteArraySet<>();

  /** Adds values that are hidden wherever they stand. */
  void hide(List<String> secrets) {
    secrets.stream().filter(secret -> secret.length() >= LONG_ENOUGH).forEach(values::add);
  }

  /** The same text, or with something hidden. */
  String mask(String text) {
    String masked = text;
    for (String value : values) {
      masked = masked.replace(value, MASK);
    }
    for (Pattern shape : SHAPES) {
      masked = shape.matcher(masked).replaceAll("$1" + MASK);
    }
    return masked;
  }
}
