package debrief.signin.password;

import debrief.web.Invalid;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What makes a password that a stranger would not try first. Length does most of it; nobody is
 * asked for digits or signs.
 */
final class PasswordRules {
  static final int MIN = 12;
  static final int MAX = 1_000;

  private static final int FEWEST_FRESH = 5;
  private static final int SHORTEST_WORD = 4;
  private static final int SHORTEST_LOCAL_PART = 3;
  private static final int LONGEST_TRIMMING = 8;
  private static final int SHORTEST_REST = 8;
  private static final List<String> ROWS =
      List.of("qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "azertyuiop", "1234567890");

  /** Four words out of one drawing, and what it made of them. */
  private static final String THE_COMIC = "correcthorsebatterystaple";

  private PasswordRules() {}

  /** The same letters from another keyboard are the same password. */
  static String plain(String password) {
    return password.length() > MAX
        ? password
        : Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  /** Collects under {@code field} what is wrong with a new password. */
  static void check(
      Invalid invalid,
      String field,
      String password,
      @Nullable String name,
      @Nullable String email) {
    String plain = plain(password);
    if (plain.codePointCount(0, plain.length()) < MIN) {
      invalid.add(field, "At least 12 characters. A sentence is easier to remember than a word.");
    } else if (password.length() > MAX) {
      invalid.add(field, "At most 1,000 characters fit here.");
    } else {
      String lower = plain.toLowerCase(Locale.ROOT);
      String bare = lower.replaceAll("[^\\p{L}\\p{N}]", "");
      if (isEasy(lower) || isEasy(bare) || isCommon(bare) || isCommon(withoutDisguise(lower))) {
        invalid.add(field, "This is one of the first that anybody would try. Choose another.");
      } else if (namesTheAddress(lower, email)) {
        invalid.add(field, "It contains the name in your address. Choose another.");
      } else if (isMadeOf(bare, names(name, email))) {
        invalid.add(
            field, "It is little more than your name, your address or Debrief. Choose another.");
      }
    }
  }

  /** Whether it goes on in steps that a finger or a child could follow, or says little often. */
  private static boolean isEasy(String text) {
    if (text.isEmpty()) {
      return true;
    }
    int fresh = 1;
    for (int i = 1; i < text.length(); i++) {
      fresh += follows(text.charAt(i - 1), text.charAt(i)) ? 0 : 1;
    }
    return fresh < FEWEST_FRESH
        || text.codePoints().distinct().count() < FEWEST_FRESH
        || (unit(text).length() < SHORTEST_REST && unit(text).length() < text.length());
  }

  private static boolean follows(char before, char c) {
    if (c == before || c == before + 1 || c == before - 1) {
      return true;
    }
    return ROWS.stream()
        .anyMatch(
            row ->
                row.indexOf(c) >= 0
                    && row.indexOf(before) >= 0
                    && Math.abs(row.indexOf(c) - row.indexOf(before)) == 1);
  }

  /** What a text repeats, or the text: {@code abc} of {@code abcabcab}. */
  private static String unit(String text) {
    for (int length = 1; length <= text.length() / 2; length++) {
      if (text.regionMatches(length, text, 0, text.length() - length)) {
        return text.substring(0, length);
      }
    }
    return text;
  }

  /** One common password, or two, with little round them. */
  private static boolean isCommon(String bare) {
    String stem = unit(bare).replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    if (stem.isEmpty()) {
      return CommonPasswords.STEMS.contains(bare);
    }
    if (unit(bare).length() - stem.length() > LONGEST_TRIMMING) {
      return false;
    }
    if (CommonPasswords.STEMS.contains(stem) || stem.equals(THE_COMIC)) {
      return true;
    }
    for (int cut = SHORTEST_WORD; cut <= stem.length() - SHORTEST_WORD; cut++) {
      if (CommonPasswords.STEMS.contains(stem.substring(0, cut))
          && CommonPasswords.STEMS.contains(stem.substring(cut))) {
        return true;
      }
    }
    return false;
  }

  /** With the letters that digits and signs stand for. */
  private static String withoutDisguise(String lower) {
    String from = "4@301!|5$7+8";
    String to = "aaeoiilssttb";
    StringBuilder plain = new StringBuilder();
    String core = lower.replaceAll("[^\\p{L}]+$", "");
    for (int i = 0; i < core.length(); i++) {
      char c = core.charAt(i);
      int at = from.indexOf(c);
      plain.append(at < 0 ? c : to.charAt(at));
    }
    return plain.toString().replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static boolean namesTheAddress(String lower, @Nullable String email) {
    int at = email == null ? -1 : email.indexOf('@');
    return email != null
        && at >= SHORTEST_LOCAL_PART
        && lower.contains(email.substring(0, at).toLowerCase(Locale.ROOT));
  }

  private static List<String> names(@Nullable String name, @Nullable String email) {
    List<String> names = new ArrayList<>();
    names.add("debrief");
    String both = (name == null ? "" : name) + " " + (email == null ? "" : email);
    for (String word : both.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (word.length() >= SHORTEST_WORD) {
        names.add(word);
      }
    }
    return names;
  }

  /** Whether little is left of it without these. */
  private static boolean isMadeOf(String bare, List<String> names) {
    String rest = bare;
    for (String name : names) {
      rest = rest.replace(name, "");
    }
    return rest.length() < bare.length() && rest.length() < SHORTEST_REST;
  }
}
