package debrief.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a role is said: in full at the first mention, shorter afterwards.
 *
 * @param full with its article, such as {@code the on-call engineer, checkout}
 * @param brief such as {@code the on-call engineer}
 */
record RoleWords(String full, String brief) {
  private static final List<String> ORDER =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern SPACE_OR_COMMA = Pattern.compile("[ ,]");
  private static final String UNKNOWN = "participant";
  private static final Set<String> DETERMINED =
      Set.of("the", "a", "an", "our", "his", "her", "their");

  static String key(@Nullable String role) {
    return plain(role).toLowerCase(Locale.ROOT);
  }

  private static String plain(@Nullable String role) {
    String plain = role == null ? "" : SPACES.matcher(role.strip()).replaceAll(" ");
    return plain.isEmpty() ? UNKNOWN : plain;
  }

  /** Words for each of these roles, numbered where several people have the same. */
  static List<RoleWords> all(List<String> roles) {
    List<String> keys = roles.stream().map(RoleWords::key).toList();
    Map<String, Integer> total = new HashMap<>();
    keys.forEach(key -> total.merge(key, 1, Integer::sum));
    Map<String, Integer> seen = new HashMap<>();
    List<RoleWords> words = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      int number = seen.merge(keys.get(i), 1, Integer::sum);
      words.add(of(roles.get(i), number, total.getOrDefault(keys.get(i), 1)));
    }
    return words;
  }

  static RoleWords of(@Nullable String role, int number, int total) {
    String noun = lower(plain(role));
    String first = noun.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    String bare =
        DETERMINED.contains(first) && noun.contains(" ")
            ? noun.substring(noun.indexOf(' ') + 1)
            : noun;
    String nth = total < 2 ? "" : number <= ORDER.size() ? ORDER.get(number - 1) + " " : "";
    String tail = total > 1 && nth.isEmpty() ? " (" + number + ")" : "";
    int comma = bare.indexOf(',');
    String brief = comma > 0 ? bare.substring(0, comma).strip() : bare;
    return new RoleWords("the " + nth + bare + tail, "the " + nth + brief + tail);
  }

  /** The role without its article and number, in full and brief. */
  List<String> nouns() {
    return List.of(noun(full), noun(brief));
  }

  private static String noun(String role) {
    String bare = role.startsWith("the ") ? role.substring(4) : role;
    String first = bare.split(" ", 2)[0];
    return ORDER.contains(first) ? bare.substring(first.length()).strip() : bare;
  }

  /** For a name that several people share. */
  static RoleWords shared(List<RoleWords> people) {
    boolean same = people.stream().map(RoleWords::brief).distinct().count() == 1;
    return same
        ? people.get(0)
        : new RoleWords("one of the participants", "one of the participants");
  }

  /** A small first letter, unless the word is an abbreviation: "On-call engineer", but "SRE". */
  private static String lower(String role) {
    String first = SPACE_OR_COMMA.split(role, 2)[0];
    boolean name = first.chars().skip(1).anyMatch(Character::isUpperCase) || first.length() == 1;
    if (name) {
      return role;
    }
    StringBuilder words = new StringBuilder();
    for (String word : role.split(" ", -1)) {
      boolean plain =
          word.length() > 1
              && Character.isUpperCase(word.charAt(0))
              && word.chars().skip(1).noneMatch(Character::isUpperCase);
      words
          .append(words.isEmpty() ? "" : " ")
          .append(plain ? word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1) : word);
    }
    return words.toString();
  }

  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
