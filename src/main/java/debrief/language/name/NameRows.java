package debrief.language.name;

import debrief.language.word.Verbs;
import debrief.language.word.WordSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A name that is also an ordinary word, in a row with other names: "Mark, Ravi and Null agreed".
 */
record NameRows(
    CharSequence text, List<Word> words, Set<String> names, Predicate<String> ordinary) {
  private static final Set<String> MONTHS = WordSet.of("may april june july august");
  private static final Set<String> BEFORE_MONTHS =
      WordSet.of("in since until till by last this next of during before after early mid late");
  private static final Set<String> AND = WordSet.of("and or plus");
  private static final Pattern GAP =
      Pattern.compile("[\\s*_]*(?:,\\s*(?:(?:and|or)\\s)?|\\s(?:and|or|plus)\\s|&|&amp;)[\\s*_]*");
  private static final int LONGEST_GAP = 16;
  private static final int MOST_STEPS = 8;

  boolean hold(int at) {
    boolean month = MONTHS.contains(words.get(at).lower());
    if (month && at > 0 && BEFORE_MONTHS.contains(words.get(at - 1).lower())) {
      return false;
    }
    int items = 1;
    int last = at;
    boolean sure = false;
    boolean and = false;
    for (int way : new int[] {-1, 1}) {
      int item = at;
      for (int i = 0; i < MOST_STEPS; i++) {
        int next = step(item, way);
        if (next < 0) {
          break;
        }
        items++;
        and |= Math.abs(next - item) == 2;
        sure |= !ordinary.test(words.get(next).lower());
        item = next;
        last = Math.max(last, item);
      }
    }
    boolean act = last + 1 < words.size() && Verbs.isPast(words.get(last + 1).lower());
    return sure ? and || items > 2 : and && act && !month;
  }

  /** The place of the next name that way; -1 where there is none. */
  private int step(int at, int way) {
    int next = at + way;
    if (next >= 0 && next < words.size() && AND.contains(words.get(next).lower())) {
      next += way;
    }
    if (next < 0 || next >= words.size()) {
      return -1;
    }
    int from = words.get(Math.min(at, next)).end();
    int to = words.get(Math.max(at, next)).start();
    Word word = words.get(next);
    boolean named = Character.isUpperCase(word.text().charAt(0)) && names.contains(word.lower());
    boolean near = named && to >= from && to - from <= LONGEST_GAP;
    return near && GAP.matcher(text.subSequence(from, to)).matches() ? next : -1;
  }
}
