package debrief.language.name;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names in writing without spaces, or with endings that stick to a name: 王伟重启了主机. */
public final class Unspaced {
  /** For use within a character class. */
  static final String LETTERS =
      "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー\\p{IsHangul}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";

  private static final Pattern ANY = Pattern.compile("[" + LETTERS + "]");
  private static final int LONGEST = 16;

  private final Map<String, Set<Integer>> people = new HashMap<>();

  public static boolean in(CharSequence text) {
    return ANY.matcher(text).find();
  }

  boolean isEmpty() {
    return people.isEmpty();
  }

  /** The parts of a name, in the order of the roster. */
  void add(List<String> parts, int person) {
    if (parts.size() > 1) {
      put(String.join("", parts), person);
      put(parts.get(parts.size() - 1) + parts.get(0), person);
    }
    for (String part : parts) {
      put(part, person);
      if (parts.size() == 1 && (part.length() == 3 || part.length() == 4)) {
        put(part.substring(part.length() - 2), person);
      }
      if (parts.size() == 1 && part.length() == 4) {
        put(part.substring(0, 2), person);
      }
    }
  }

  private void put(String name, int person) {
    if (name.length() > 1 && name.length() <= LONGEST) {
      for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
        String key = Normalizer.normalize(name, form);
        people.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(person);
      }
    }
  }

  /** Adds what is named within one run of such letters; the longest name at each place. */
  void find(Word word, List<Mention> found) {
    String text = word.text();
    int at = 0;
    while (at < text.length()) {
      int length = longest(text, at);
      if (length > 0) {
        boolean handle = at == 1 && text.charAt(0) == '@';
        Set<Integer> who = people.getOrDefault(text.substring(at, at + length), Set.of());
        int start = word.start() + (handle ? 0 : at);
        found.add(new Mention(List.copyOf(who), start, word.start() + at + length, true));
      }
      at += Math.max(1, length);
    }
  }

  private int longest(String text, int at) {
    // Decomposed, a letter may be three.
    for (int length = Math.min(3 * LONGEST, text.length() - at); length > 1; length--) {
      if (people.containsKey(text.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }
}
