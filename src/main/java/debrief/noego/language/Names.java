package debrief.noego.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of a roster in a text: whole, first or last, with an initial, as initials, handle
 * or mail address. An index by first word, so ten thousand names cost what ten cost. Names that are
 * ordinary words need evidence around them; of one letter there is never enough.
 */
public final class Names {
  private static final Pattern WORD =
      Pattern.compile(
          "[@\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*(?:[-._'’@+][\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*)*");
  private static final int MOST_OF_ONE_NAME = 40;
  private static final Set<String> BEFORE_A_PERSON =
      Set.of(
          "by",
          "with",
          "from",
          "asked",
          "told",
          "and",
          "paged",
          "informed",
          "cc",
          "thanks",
          "called",
          "as",
          "for",
          "reached",
          "when",
          "because",
          "that",
          "if",
          "after");

  private static final Set<String> ASKED =
      Set.of(
          "asked",
          "told",
          "paged",
          "woke",
          "called",
          "pinged",
          "contacted",
          "informed",
          "joined",
          "helped",
          "reached",
          "asks",
          "pages",
          "calls",
          "tells",
          "thanked",
          "messaged",
          "phoned",
          "rang");
  private static final Set<String> HELPERS =
      Set.of(
          "should", "could", "would", "had", "has", "did", "was", "might", "must", "is", "ought",
          "never", "does");
  private static final Set<String> MONTHS = Set.of("may", "april", "june", "july", "august");

  /** What can be written for somebody. */
  private record Form(String[] words, int person, boolean whole, boolean exact) {}

  private final Map<String, List<Form>> byFirst = new HashMap<>();
  private final Map<String, Set<Integer>> handles = new HashMap<>();

  /** An index of these names, in the order of the roster; blank ones are passed over. */
  public Names(List<String> names, List<@Nullable String> mails) {
    for (int i = 0; i < names.size(); i++) {
      add(names.get(i).strip(), i);
      String mail = mails.get(i);
      if (mail != null && mail.indexOf('@') > 0) {
        add(mail.strip(), i);
      }
    }
  }

  public boolean isEmpty() {
    return byFirst.isEmpty() && handles.isEmpty();
  }

  private void add(String name, int person) {
    List<Word> words = words(name, 0, name.length());
    List<String> parts = words.stream().map(Word::lower).limit(8).toList();
    if (parts.isEmpty()) {
      return;
    }
    String first = parts.get(0);
    String last = parts.get(parts.size() - 1);
    if (first.indexOf('@') >= 0) {
      handle(
          first.startsWith("@") ? first.substring(1) : first.substring(0, first.indexOf('@')),
          person);
      return;
    }
    if (parts.size() == 1) {
      form(person, first.length() > 1 ? List.of(first) : List.of(), false, false);
      handle(first, person);
      return;
    }
    form(person, parts, true, false);
    form(person, List.of(last, first), true, false);
    form(person, List.of(first, last), true, false);
    form(person, first.length() > 1 ? List.of(first) : List.of(), false, false);
    form(person, last.length() > 1 ? List.of(last) : List.of(), false, false);
    form(person, last.length() > 2 ? List.of(first.substring(0, 1), last) : List.of(), true, false);
    form(person, first.length() > 1 ? List.of(first, last.substring(0, 1)) : List.of(), true, true);
    String initials = first.substring(0, 1) + last.charAt(0);
    form(
        person,
        Lexicon.of("abbreviations").contains(initials) ? List.of() : List.of(initials),
        false,
        true);
    String one = first.substring(0, 1);
    for (String handle : List.of(first, last, first + last, one + last, first + last.charAt(0))) {
      handle(handle, person);
    }
    for (String mark : List.of(".", "_", "-")) {
      handle(first + mark + last, person);
      handle(one + mark + last, person);
      handle(last + mark + first, person);
    }
  }

  private void form(int person, List<String> words, boolean whole, boolean exact) {
    if (!words.isEmpty()) {
      List<Form> forms = byFirst.computeIfAbsent(words.get(0), word -> new ArrayList<>());
      if (forms.size() < MOST_OF_ONE_NAME) {
        forms.add(new Form(words.toArray(new String[0]), person, whole, exact));
        forms.sort(Comparator.comparingInt((Form form) -> form.words.length).reversed());
      }
    }
  }

  private void handle(String handle, int person) {
    if (handle.length() > 1) {
      handles.computeIfAbsent(handle, h -> new LinkedHashSet<>()).add(person);
    }
  }

  /** The words of a stretch of text. */
  public static List<Word> words(CharSequence text, int from, int to) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text).region(from, to);
    while (matcher.find()) {
      String word = matcher.group();
      int tail = tail(word);
      String kept = word.substring(0, word.length() - tail);
      words.add(
          new Word(kept, kept.toLowerCase(Locale.ROOT), matcher.start(), matcher.end() - tail));
    }
    return words;
  }

  private static int tail(String word) {
    int mark = Math.max(word.lastIndexOf('\''), word.lastIndexOf('’'));
    return mark > 0 && word.length() - mark <= 3 ? word.length() - mark : 0;
  }

  /** Every mention among these words of {@code text}, in order, never overlapping. */
  public List<Mention> find(CharSequence text, List<Word> words) {
    List<Mention> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Hit hit = at(text, words, at);
      if (hit == null) {
        at++;
      } else {
        found.add(hit.mention);
        at += hit.length;
      }
    }
    return found;
  }

  private record Hit(Mention mention, int length) {}

  private @Nullable Hit at(CharSequence text, List<Word> words, int at) {
    Word word = words.get(at);
    int sign = word.lower().indexOf('@');
    if (sign >= 0) {
      Set<Integer> people =
          handles.get(sign == 0 ? word.lower().substring(1) : word.lower().substring(0, sign));
      return people == null
          ? null
          : new Hit(new Mention(List.copyOf(people), word.start(), word.end(), true), 1);
    }
    List<Integer> people = new ArrayList<>();
    int length = 0;
    boolean whole = false;
    for (Form form : byFirst.getOrDefault(word.lower(), List.of())) {
      boolean shorter = length > 0 && form.words.length < length;
      if (!shorter && matches(text, words, at, form)) {
        length = form.words.length;
        whole |= form.whole;
        if (!people.contains(form.person)) {
          people.add(form.person);
        }
      }
    }
    if (people.isEmpty()) {
      return null;
    }
    int end = words.get(at + length - 1).end();
    return new Hit(new Mention(List.copyOf(people), word.start(), end, whole), length);
  }

  private static boolean matches(CharSequence text, List<Word> words, int at, Form form) {
    if (at + form.words.length > words.size()) {
      return false;
    }
    for (int i = 0; i < form.words.length; i++) {
      Word word = words.get(at + i);
      boolean near = i == 0 || joined(text, words.get(at + i - 1).end(), word.start());
      if (!near || !word.lower().equals(form.words[i])) {
        return false;
      }
    }
    Word first = words.get(at);
    if (form.exact) {
      return allUpper(words.get(at + form.words.length - 1).text())
          && Character.isUpperCase(first.text().charAt(0));
    }
    return form.words.length > 1
        ? Character.isUpperCase(first.text().charAt(0)) || first.lower().length() > 1
        : single(text, words, at);
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

  /** One word alone: plain names are enough, ordinary words need to stand as a person would. */
  private static boolean single(CharSequence text, List<Word> words, int at) {
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
    if (Lexicon.of("products").contains(word.lower() + " " + next)) {
      return false;
    }
    boolean ordinary =
        Lexicon.of("commonwords").contains(word.lower())
            || Lexicon.of("products").contains(word.lower())
            || !Verbs.lemmas(word.lower()).isEmpty()
            || Lexicon.of("roles").contains(word.lower());
    if (!ordinary) {
      return upper || (word.lower().length() > 2 && Character.isLowerCase(word.text().charAt(0)));
    }
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
    boolean technical = Lexicon.of("technical").contains(word.lower());
    return upper && !technical && (owns || acts || invited);
  }
}
