package debrief.language.name;

import debrief.language.word.Lexicon;
import debrief.language.word.Verbs;
import debrief.language.word.WordSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the words around a name make it one: Mark who pushed, or to mark. */
record NameEvidence(CharSequence text, List<Word> words, NameIndex index) {
  private static final Set<String> BEFORE_A_PERSON =
      WordSet.of(
          "is was by with from asked told and paged informed cc thanks called as for reached when because that if after");
  private static final Set<String> ASKED =
      WordSet.of(
          "asked told paged woke called pinged contacted informed joined helped reached asks pages calls tells "
              + "thanked messaged phoned rang ask tell telling page paging call calling inform informs informing notify "
              + "notified ping email emailed message messaging phone ring wake thank contact join help reach");
  private static final Set<String> HELPERS =
      WordSet.of("should could would had has did was might must is ought never does will can");
  private static final Set<String> ABSTRACT =
      WordSet.of(
          "hope faith joy grace dawn summer art love chance bill winter autumn melody harmony");
  private static final Set<String> NEVER =
      WordSet.of("he she you we to my le do so in no go an i it they who none nobody");
  private static final Set<String> OF_PERSONS =
      WordSet.of(
          "agreed asked said told called paged noticed decided saw thought joined wrote merged approved reviewed "
              + "reported pushed deployed explained suggested confirmed acknowledged investigated answered replied");
  private static final Set<String> OF_MACHINES =
      WordSet.of("failed crashed was were had became returned stopped hung died got caused ran");
  private static final Set<String> DETERMINERS =
      WordSet.of("the a an our his her their this that it all both every one two");
  private static final Set<String> MONTHS = WordSet.of("may april june july august");

  private static final Pattern SPACE =
      Pattern.compile("&nbsp;|&#160;|&#xA0;|[\u00A0\u202F\u2007]", Pattern.CASE_INSENSITIVE);
  private static final Pattern BINDING =
      Pattern.compile(
          " ?(?:[SIGNS]|&(?:#(?:\\d{2,5}|[xX][0-9a-fA-F]{2,4})|hyphen|dash|ndash|minus|apos|[lr]squo|prime|grave|acute);) ?"
              .replace("SIGNS", RosterName.HYPHENS + RosterName.APOSTROPHES));
  private static final int LONGEST_GAP = 12;

  /** One word alone: plain names are enough, ordinary words need to stand as a person would. */
  private boolean single(int at) {
    Word word = words.get(at);
    boolean upper = Character.isUpperCase(word.text().charAt(0));
    String next =
        at + 1 < words.size() && joined(text, word.end(), words.get(at + 1).start())
            ? words.get(at + 1).lower()
            : "";
    boolean owns =
        word.end() + 1 < text.length()
            && "'’ʼ".indexOf(text.charAt(word.end())) >= 0
            && text.charAt(word.end() + 1) == 's';
    String previous = at > 0 ? words.get(at - 1).lower() : "";
    if (Lexicon.of("product-names").contains(word.lower() + " " + next)
        || Lexicon.of("product-names").contains(previous + " " + word.lower())) {
      return false;
    }
    boolean ordinary = isOrdinary(word.lower());
    if (!ordinary) {
      return upper || (word.lower().length() > 2 && isLetter(word));
    }
    if (!upper || NEVER.contains(word.lower())) {
      return false;
    }
    boolean listed =
        new NameRows(text, words, index.firstWords(), NameEvidence::isOrdinary).hold(at);
    if (Lexicon.of("technical-identifiers").contains(word.lower())) {
      return !allUpper(word.text()) && (owns || listed || personal(at, next));
    }
    return !abstraction(at, next)
        && (owns || listed || acts(at, next) || new NameSurroundings(text, words).speakOf(at));
  }

  /** Some scripts know neither small letters nor capitals. */
  private static boolean isLetter(Word word) {
    return Character.isLetter(word.text().codePointAt(0));
  }

  /** "Null restarted the host": what hardly anything but a person does. */
  private boolean personal(int at, String next) {
    String object = at + 2 < words.size() ? words.get(at + 2).lower() : "";
    return OF_PERSONS.contains(next)
        || (Verbs.isPast(next) && !OF_MACHINES.contains(next) && DETERMINERS.contains(object));
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
            && !(months && !next.isEmpty() && Character.isDigit(next.charAt(0)))
            && (next.isEmpty()
                || ASKED.contains(before)
                || Verbs.isPast(next)
                || Lexicon.of("function-words").contains(next));
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
    if (to - from > LONGEST_GAP) {
      return false;
    }
    String gap = SPACE.matcher(text.subSequence(from, to)).replaceAll(" ");
    for (int i = 0; i < gap.length(); i++) {
      char c = gap.charAt(i);
      if (" *_\n\r.".indexOf(c) < 0 && !(c == ',' && i == 0)) {
        return false;
      }
    }
    return gap.length() <= 4;
  }

  /** A gap, or one of the signs that bind the parts of a double name. */
  private boolean near(int from, int to) {
    return joined(text, from, to)
        || (to - from <= LONGEST_GAP && BINDING.matcher(text.subSequence(from, to)).matches());
  }

  boolean matches(int at, NameIndex.Form form) {
    if (at + form.words().length > words.size()) {
      return false;
    }
    for (int i = 0; i < form.words().length; i++) {
      Word word = words.get(at + i);
      boolean near = i == 0 || near(words.get(at + i - 1).end(), word.start());
      if (!near || !form.words()[i].equals(index.known(word))) {
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

  static boolean isOrdinary(String lower) {
    return Lexicon.of("ambiguous-names").contains(lower)
        || Lexicon.of("product-names").contains(lower)
        || !Verbs.lemmas(lower).isEmpty()
        || Lexicon.of("role-nouns").contains(lower);
  }
}
