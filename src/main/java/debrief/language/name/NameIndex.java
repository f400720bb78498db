package debrief.language.name;

import debrief.language.word.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be written for the people of a roster, by first word: forms of their names, handles, and
 * other spellings of the words of which the forms are made.
 */
final class NameIndex {
  private static final int MOST_OF_ONE_NAME = 40;
  private static final int SHORTEST_PIECE = 3;
  private static final int SHORTEST_STEM_IN_SMALL_LETTERS = 6;

  /** What can be written for somebody. */
  record Form(String[] words, int person, boolean whole, boolean exact) {}

  private final Map<String, List<Form>> byFirst = new HashMap<>();
  private final NameHandles handles = new NameHandles();
  private final Map<String, String> spellings = new HashMap<>();
  private final Map<String, String> stems = new HashMap<>();
  private final Unspaced unspaced = new Unspaced();

  boolean isEmpty() {
    return byFirst.isEmpty() && handles.isEmpty() && unspaced.isEmpty();
  }

  Set<String> firstWords() {
    return byFirst.keySet();
  }

  List<Form> forms(String first) {
    return byFirst.getOrDefault(first, List.of());
  }

  NameHandles handles() {
    return handles;
  }

  Unspaced unspaced() {
    return unspaced;
  }

  /** The word of the forms that a word of a text stands for; null where it stands for none. */
  @Nullable String known(Word word) {
    String lower = word.lower();
    String known = spellings.get(lower);
    if (known != null || isAscii(word.text())) {
      return known;
    }
    if (Spelling.hasTwoForOne(word.text())) {
      return spellings.get(Spelling.spelledOut(word.text()));
    }
    if (isAscii(lower)) {
      return null;
    }
    known = spellings.get(Spelling.lookingLatin(lower));
    if (known == null && !stems.isEmpty()) {
      for (String stem : Spelling.withoutEnding(lower)) {
        boolean counts =
            Character.isUpperCase(word.text().charAt(0))
                || stem.length() >= SHORTEST_STEM_IN_SMALL_LETTERS;
        known = known == null && counts ? stems.get(stem) : known;
      }
    }
    return known;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  void addName(String entry, int person) {
    RosterName name = RosterName.of(entry);
    add(name, person);
    boolean address = name.parts().isEmpty() && entry.indexOf('@') > 0;
    if (address) {
      add(RosterName.ofAddress(entry), person);
    }
  }

  void addMail(String mail, int person) {
    add(RosterName.ofAddress(mail), person);
  }

  private void add(RosterName name, int person) {
    for (String handle : name.handles()) {
      handles.add(handle, person);
      form(person, handle.length() > 2 ? List.of(handle) : List.of(), false, false);
    }
    List<String> together = name.parts().stream().map(Word::lower).filter(Unspaced::in).toList();
    unspaced.add(together, person);
    List<Word> parts = spaced(name.parts());
    for (Word nickname : spaced(name.nicknames())) {
      single(person, nickname);
      if (!parts.isEmpty()) {
        String last = parts.get(parts.size() - 1).lower();
        form(person, List.of(nickname.lower(), last), true, false);
      }
    }
    unspaced.add(name.nicknames().stream().map(Word::lower).filter(Unspaced::in).toList(), person);
    if (parts.size() == 1) {
      single(person, parts.get(0));
      handles.add(parts.get(0).lower(), person);
    } else if (!parts.isEmpty()) {
      whole(person, parts);
    }
  }

  private static List<Word> spaced(List<Word> words) {
    return words.stream().filter(word -> !Unspaced.in(word.lower())).toList();
  }

  private void whole(int person, List<Word> parts) {
    Word first = parts.get(0);
    Word last = parts.get(parts.size() - 1);
    if (parts.size() > 2) {
      form(person, parts.stream().map(Word::lower).toList(), true, false);
    }
    for (List<String> one : ways(first)) {
      for (List<String> other : ways(last)) {
        form(person, joined(other, one), true, false);
        form(person, joined(one, other), true, false);
      }
    }
    single(person, first);
    single(person, last);
    for (Word part : parts.subList(1, parts.size() - 1)) {
      spell(part);
    }
    String one = first.lower().substring(0, 1);
    String initial = last.lower().substring(0, 1);
    if (last.lower().length() > 2) {
      ways(last).forEach(way -> form(person, joined(List.of(one), way), true, false));
    }
    boolean long1 = first.lower().length() > 1;
    form(person, long1 ? List.of(first.lower(), initial) : List.of(), true, true);
    boolean word = Lexicon.of("abbreviations").contains(one + initial);
    form(person, word ? List.of() : List.of(one + initial), false, true);
    handles.add(person, first, last);
  }

  private static List<String> joined(List<String> one, List<String> other) {
    List<String> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  /** A word alone, and each part of a double one. */
  private void single(int person, Word word) {
    for (List<String> way : ways(word)) {
      boolean parts = way.size() > 1;
      form(person, word.lower().length() > 1 ? way : List.of(), parts, false);
    }
    spell(word);
  }

  /** A word of a name, in one, in its parts, and each of the parts that are not too short. */
  private static List<List<String>> ways(Word word) {
    List<List<String>> ways = new ArrayList<>(List.of(List.of(word.lower())));
    List<String> pieces = RosterName.pieces(word).stream().map(Word::folded).toList();
    if (pieces.size() > 1) {
      ways.add(pieces);
      pieces.stream()
          .filter(piece -> piece.length() >= SHORTEST_PIECE)
          .forEach(piece -> ways.add(List.of(piece)));
    }
    return ways;
  }

  /** Other spellings of a word and of its parts lead to it. */
  private void spell(Word word) {
    for (String piece : RosterName.pieces(word)) {
      spell(Spelling.spelledOut(piece), Word.folded(piece));
    }
    spell(Spelling.spelledOut(word.text()), word.lower());
    for (String glued : RosterName.glued(word)) {
      spell(glued, word.lower());
    }
  }

  private void spell(String spelling, String word) {
    spellings.putIfAbsent(spelling, word);
  }

  private void form(int person, List<String> words, boolean whole, boolean exact) {
    if (!words.isEmpty()) {
      for (String word : words) {
        spellings.put(word, word);
        Spelling.stems(word).forEach(stem -> stems.putIfAbsent(stem, word));
      }
      List<Form> forms = byFirst.computeIfAbsent(words.get(0), word -> new ArrayList<>(2));
      if (forms.size() < MOST_OF_ONE_NAME) {
        forms.add(new Form(words.toArray(new String[0]), person, whole, exact));
        forms.sort(Comparator.comparingInt((Form form) -> form.words.length).reversed());
      }
    }
  }
}
