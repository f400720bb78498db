package debrief.account;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Mail addresses in the one form in which they are stored and compared.
 *
 * <p>Two addresses are the same only if they differ in the case of their letters or in how an
 * accent is encoded. Letters that merely look alike are never the same: what compatibility would
 * fold (a full-width a, the Kelvin sign, a ligature) is refused, and so are names that mix scripts.
 * A domain is kept as the ASCII that name servers know, so that a look-alike is seen for what it
 * is.
 */
public final class Mail {
  static final int MAX = 254;

  private static final int MAX_LOCAL = 64;
  private static final Pattern DOMAIN =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

  /** Letters that the older rules for names in Java map to others, and today's rules do not. */
  private static final String DEVIATING = "\u00DF\u03C2\u200C\u200D";

  /** Scripts that one word may mix. */
  private static final Set<Character.UnicodeScript> EAST_ASIAN =
      EnumSet.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.BOPOMOFO,
          Character.UnicodeScript.HANGUL);

  private Mail() {}

  /**
   * @return null for what is no address that could be told apart safely
   */
  static @Nullable String canonical(@Nullable String typed) {
    if (typed == null || typed.length() > 2 * MAX || !typed.codePoints().allMatch(Mail::isItself)) {
      return null;
    }
    String email = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    int at = email.lastIndexOf('@');
    if (at < 1 || !Normalizer.isNormalized(email, Normalizer.Form.NFKC)) {
      return null;
    }
    String local = local(email.substring(0, at));
    String domain = domain(email.substring(at + 1));
    if (local == null || domain == null) {
      return null;
    }
    String whole = local + "@" + domain;
    return whole.length() > MAX ? null : whole;
  }

  /** As {@link #canonical}, or an empty text, which is nobody's. */
  public static String toLookUp(@Nullable String typed) {
    return Objects.requireNonNullElse(canonical(typed), "");
  }

  private static @Nullable String local(String typed) {
    String local = typed.toLowerCase(Locale.ROOT);
    boolean possible =
        local.length() <= MAX_LOCAL
            && local.indexOf('@') < 0
            && Normalizer.isNormalized(local, Normalizer.Form.NFKC)
            && local.codePoints().allMatch(Mail::isVisible)
            && isOfOneScript(local);
    return possible ? local : null;
  }

  private static @Nullable String domain(String typed) {
    boolean possible =
        typed.codePoints().allMatch(c -> isVisible(c) && DEVIATING.indexOf(c) < 0)
            && Arrays.stream(typed.split("\\.", -1)).allMatch(Mail::isOfOneScript);
    if (!possible) {
      return null;
    }
    try {
      String ascii = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return DOMAIN.matcher(ascii).matches() ? ascii : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Unlike the Kelvin sign, which becomes a K in any form that composes accents. */
  private static boolean isItself(int c) {
    return Normalizer.isNormalized(Character.toString(c), Normalizer.Form.NFC);
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> "<>()[],;:\\\"".indexOf(c) < 0;
    };
  }

  /** Digits, signs and accents belong to every script. */
  private static boolean isOfOneScript(String text) {
    Set<Character.UnicodeScript> scripts = EnumSet.noneOf(Character.UnicodeScript.class);
    text.codePoints().mapToObj(Character.UnicodeScript::of).forEach(scripts::add);
    scripts.remove(Character.UnicodeScript.COMMON);
    scripts.remove(Character.UnicodeScript.INHERITED);
    return scripts.size() <= 1 || EAST_ASIAN.containsAll(scripts);
  }
}
