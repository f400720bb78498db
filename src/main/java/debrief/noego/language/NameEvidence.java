package debrief.noego.language;

import java.util.List;
import java.util.Set;

/** Whether the words around a name make it one: Mark who pushed, or to mark. */
record NameEvidence(CharSequence text, List<Word> words) {
  private static final Set<String> BEFORE_A_PERSON =
      Bag.of(
          "is was by with from asked told and paged informed cc thanks called as for reached when because that if after");
  private static final Set<String> ASKED =
      Bag.of(
          "asked told paged woke called pinged contacted informed joined helped reached asks pages calls tells thanked messaged phoned rang");
  private static final Set<String> HELPERS =
      Bag.of("should could would had has did was might must is ought never does will can");
  private static final Set<String> ABSTRACT =
      Bag.of("hope faith joy grace dawn summer art love chance bill winter autumn melody harmony");
  private static final Set<String> MONTHS = Bag.of("may april june july august");

  /** One word alone: plain names are enough, ordinary words need to stand as a person would. */
  private boolean single(int at) {
    Word word = words.get(at);
    boolean upper =
        Character.isUpperCase(word.text().charAt(0))
            && (word.text().length() < 3 || !allUpper(word.text()));
    String next =
        at + 1 < words.size() && joined(text, word.end(), words.get(at + 1).start())
            ? words.get(at + 1).lower()
            : "";
    boolean owns =
        word.end() + 1 < text.length()
            && "'’".indexOf(text.charAt(word.end())) >= 0
            && text.charAt(word.end() + 1) == 's';
    String previous = at > 0 ? words.get(at - 1).lower() : "";
    if (Lexicon.of("products").contains(word.lower() + " " + next)
        || Lexicon.of("products").contains(previous + " " + word.lower())) {
      return false;
    }
    boolean ordinary = isOrdinary(word.lower());
    if (!ordinary) {
      return upper || (word.lower().length() > 2 && Character.isLowerCase(word.text().charAt(0)));
    }
    boolean technical = Lexicon.of("technical").contains(word.lower());
    return upper
        && !technical
        && !abstraction(at, next)
        && (owns || acts(at, next) || new NameSurroundings(text, words).speakOf(at));
  }

  /** An ordinary word that does something, or that is asked, told or named with "by". */
  private boolean acts(int at, String next) {
    Word word = words.get(at);
    boolean months = MONTHS.contains(word.lower());
    boolean verb = (Verbs.isPast(next) || Verbs.isThird(next)) && !next.equals("be");
    boolean acts = verb || (!months && HELPERS.contains(next));

    String before =
        at > 0 && joined(text, words.get(at - 1).end(), word.start())
            ? words.get(at - 1).lower()
            : "";
    boolean invited =
        (ASKED.contains(before) || (!months && BEFORE_A_PERSON.contains(before)))
            && (next.isEmpty()
                || ASKED.contains(before)
                || Verbs.isPast(next)
                || Lexicon.of("function").contains(next));
    return acts || invited;
  }

  /** Dawn breaks, hope is low: with "is" such a word needs more to be somebody. */
  private boolean abstraction(int at, String next) {
    String word = words.get(at).lower();
    String second = at + 2 < words.size() ? words.get(at + 2).lower() : "";
    boolean dawns = word.equals("dawn") && next.matches("broke|breaks|came|comes|rose");
    String third = at + 3 < words.size() ? words.get(at + 3).lower() : "";
    boolean being =
        ABSTRACT.contains(word)
            && next.matches("is|was")
            && (second.matches("low|high|gone|slim|dim|faint|lost|over|futile")
                || (second.equals("not") && third.matches("an?")));
    return dawns || being;
  }

  private static boolean allUpper(String word) {
    return word.chars().allMatch(Character::isUpperCase);
  }

  private static boolean joined(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean gap =
          c == ' '
              || c == '*'
              || c == '_'
              || c == '\u00A0'
              || c == '\n'
              || c == '\r'
              || c == '.'
              || (c == ',' && i == from);
      if (!gap) {
        return false;
      }
    }
    return to - from <= 4;
  }

  boolean matches(int at, Names.Form form) {
    if (at + form.words().length > words.size()) {
      return false;
    }
    for (int i = 0; i < form.words().length; i++) {
      Word word = words.get(at + i);
      boolean near = i == 0 || joined(text, words.get(at + i - 1).end(), word.start());
      if (!near || !word.lower().equals(form.words()[i])) {
        return false;
      }
    }
    Word first = words.get(at);
    if (form.exact()) {
      return allUpper(words.get(at + form.words().length - 1).text())
          && Character.isUpperCase(first.text().charAt(0));
    }
    return form.words().length > 1
        ? Character.isUpperCase(first.text().charAt(0)) || first.lower().length() > 1
        : single(at);
  }

  private static boolean isOrdinary(String lower) {
    return Lexicon.of("commonwords").contains(lower)
        || Lexicon.of("products").contains(lower)
        || !Verbs.lemmas(lower).isEmpty()
        || Lexicon.of("roles").contains(lower);
  }
}
