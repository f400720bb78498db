package debrief.language.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Names that are written together with other words: {@code AdaByron}, {@code byron_ada}, {@code
 * restartByronsHost}. One part alone counts where it is long enough and no word of every day, so
 * that {@code AdaBoost} and {@code willRetry} stay what they are.
 */
public final class JoinedNames {
  private static final int SHORTEST_PART = 5;
  private static final int SHORTEST_APART = 3;
  private static final int SHORTEST_PAIR = 6;
  private static final int MOST_PARTS = 40;
  private static final String MARKS = "-._'’ʼ@+\u2011";

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]");

  private final Map<String, List<Integer>> singles = new HashMap<>();
  private final Map<String, List<Integer>> pairs = new HashMap<>();

  /** One word within a word. */
  private record Part(String lower, int start, int end, boolean upper, boolean apart) {}

  /** Of the same names as {@link Names}, in the same order. */
  public JoinedNames(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      RosterName name = RosterName.of(names.get(i));
      if (name.parts().isEmpty() && names.get(i).indexOf('@') > 0) {
        name = RosterName.ofAddress(names.get(i));
      }
      add(name, i);
    }
  }

  private void add(RosterName name, int person) {
    List<Word> parts = spaced(name.parts());
    for (Word part : parts) {
      RosterName.inHandles(part).forEach(way -> put(singles, way, person));
      RosterName.glued(part).forEach(way -> put(pairs, way, person));
    }
    spaced(name.nicknames()).forEach(part -> put(singles, part.lower(), person));
    if (parts.size() < 2) {
      return;
    }
    for (String first : RosterName.inHandles(parts.get(0))) {
      for (String last : RosterName.inHandles(parts.get(parts.size() - 1))) {
        put(pairs, letters(first + last), person);
        put(pairs, letters(last + first), person);
        for (String handle : NameHandles.bare(first, last)) {
          put(singles, handle, person);
        }
      }
    }
    put(pairs, letters(String.join("", parts.stream().map(Word::lower).toList())), person);
  }

  private static List<Word> spaced(List<Word> words) {
    return words.stream().filter(word -> !Unspaced.in(word.lower())).toList();
  }

  private static String letters(String word) {
    return NO_LETTERS.matcher(word).replaceAll("");
  }

  private static void put(Map<String, List<Integer>> map, String key, int person) {
    List<Integer> people = map.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (!people.contains(person) && people.size() < MOST_PARTS) {
      people.add(person);
    }
  }

  /** Adds what this word holds; nothing for a name that stands alone. */
  public void find(Word word, List<Mention> found) {
    if (word.text().length() < SHORTEST_APART || Unspaced.in(word.text())) {
      return;
    }
    String letters = letters(word.lower());
    List<Integer> whole = letters.length() < SHORTEST_PAIR ? null : pairs.get(letters);
    if (whole != null) {
      found.add(new Mention(List.copyOf(whole), word.start(), word.end(), true));
      return;
    }
    List<Part> parts = parts(word);
    for (int i = 0; parts.size() > 1 && i < parts.size(); i++) {
      Part part = parts.get(i);
      Part next = i + 1 < parts.size() ? parts.get(i + 1) : null;
      List<Integer> pair = next == null ? null : pairs.get(part.lower + next.lower);
      if (pair != null) {
        found.add(
            new Mention(List.copyOf(pair), part.start, Objects.requireNonNull(next).end, true));
        i++;
      } else if (counts(part) && singles.containsKey(part.lower)) {
        List<Integer> people = Objects.requireNonNull(singles.get(part.lower));
        found.add(new Mention(List.copyOf(people), part.start, part.end, false));
      }
    }
  }

  /** Adds a word that is one of the names, with no question what it means here. */
  public void findAlone(Word word, List<Mention> found) {
    List<Integer> people = singles.get(word.lower());
    if (people != null) {
      found.add(new Mention(List.copyOf(people), word.start(), word.end(), false));
    }
  }

  private static boolean counts(Part part) {
    boolean capital = part.apart && part.upper && part.lower.length() >= SHORTEST_APART;
    return (capital || part.lower.length() >= SHORTEST_PART) && !Names.isOrdinary(part.lower);
  }

  /** Cut at marks, at digits, and where a small letter is followed by a large one. */
  private static List<Part> parts(Word word) {
    String text = word.text();
    List<Part> parts = new ArrayList<>();
    int start = 0;
    boolean mark = true;
    for (int i = 1; i <= text.length() && parts.size() < MOST_PARTS; i++) {
      char last = text.charAt(i - 1);
      char c = i < text.length() ? text.charAt(i) : '.';
      boolean ends = isMark(c) || Character.isDigit(c) != Character.isDigit(last);
      boolean hump = Character.isLowerCase(last) && Character.isUpperCase(c);
      boolean acronym =
          Character.isUpperCase(last)
              && Character.isUpperCase(c)
              && i + 1 < text.length()
              && Character.isLowerCase(text.charAt(i + 1));
      if (isMark(last)) {
        start = i;
        mark = true;
      } else if (ends || hump || acronym) {
        String part = text.substring(start, i);
        boolean apart = mark && isMark(c);
        parts.add(
            new Part(
                Word.folded(part),
                word.start() + start,
                word.start() + i,
                Character.isUpperCase(part.charAt(0)),
                apart));
        start = i;
        mark = false;
      }
    }
    return parts;
  }

  private static boolean isMark(char c) {
    return MARKS.indexOf(c) >= 0;
  }
}
