package debrief.language.name;

import debrief.language.word.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
          ("@?[UNSPACED][UNSPACED\\p{M}]*"
                  + "|[@\\p{L}\\p{N}&&[^UNSPACED]]LETTER*(?:[-._'’@+\u2011][\\p{L}\\p{N}&&[^UNSPACED]]LETTER*)*")
              .replace("LETTER", "[\\p{L}\\p{N}\\p{M}&&[^UNSPACED]]")
              .replace("UNSPACED", Unspaced.LETTERS));
  private static final int MOST_OF_ONE_NAME = 40;
  private static final int SHORTEST_BARE_HANDLE = 5;

  /** What can be written for somebody. */
  record Form(String[] words, int person, boolean whole, boolean exact) {}

  private final Map<String, List<Form>> byFirst = new HashMap<>();
  private final Map<String, List<Integer>> handles = new HashMap<>();
  private final Unspaced unspaced = new Unspaced();

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

  /** Whether a word in small letters is one of every day, or of the trade. */
  public static boolean isOrdinary(String lower) {
    return NameEvidence.isOrdinary(lower);
  }

  public boolean isEmpty() {
    return byFirst.isEmpty() && handles.isEmpty() && unspaced.isEmpty();
  }

  private void add(String name, int person) {
    List<Word> words = words(name, 0, name.length());
    List<String> parts =
        words.stream().map(Word::lower).filter(word -> !Unspaced.in(word)).limit(8).toList();
    unspaced.add(words.stream().map(Word::lower).filter(Unspaced::in).limit(8).toList(), person);
    if (parts.isEmpty()) {
      return;
    }
    String first = parts.get(0);
    String last = parts.get(parts.size() - 1);
    if (first.indexOf('@') >= 0) {
      String handle =
          first.startsWith("@") ? first.substring(1) : first.substring(0, first.indexOf('@'));
      handle(handle, person);
      form(person, handle.length() > 2 ? List.of(handle) : List.of(), false, false);
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
    handles(person, first, last);
  }

  private void handles(int person, String first, String last) {
    String one = first.substring(0, 1);
    for (String handle : List.of(first, last, first + last, one + last, first + last.charAt(0))) {
      handle(handle, person);
    }
    for (String mark : List.of(".", "_", "-")) {
      handle(first + mark + last, person);
      handle(one + mark + last, person);
      handle(last + mark + first, person);
      handle(first + mark + last.charAt(0), person);
    }
  }

  private void form(int person, List<String> words, boolean whole, boolean exact) {
    if (!words.isEmpty()) {
      List<Form> forms = byFirst.computeIfAbsent(words.get(0), word -> new ArrayList<>(2));
      if (forms.size() < MOST_OF_ONE_NAME) {
        forms.add(new Form(words.toArray(new String[0]), person, whole, exact));
        forms.sort(Comparator.comparingInt((Form form) -> form.words.length).reversed());
      }
    }
  }

  private void handle(String handle, int person) {
    if (handle.length() > 1) {
      // Nearly every handle is one person's, and people come in order.
      List<Integer> people = handles.putIfAbsent(handle, List.of(person));
      if (people != null && people.get(people.size() - 1) != person) {
        List<Integer> more = people.size() == 1 ? new ArrayList<>(people) : people;
        more.add(person);
        handles.put(handle, more);
      }
    }
  }

  /** The words of a stretch of text. */
  public static List<Word> words(CharSequence text, int from, int to) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text).region(from, to);
    while (matcher.find()) {
      String word = matcher.group();
      if (word.equals("nbsp")) {
        continue;
      }
      int tail = tail(word);
      String kept = word.substring(0, word.length() - tail);
      words.add(Word.of(kept, matcher.start(), matcher.end() - tail));
    }
    return words;
  }

  private static int tail(String word) {
    int mark =
        Math.max(Math.max(word.lastIndexOf('\''), word.lastIndexOf('’')), word.lastIndexOf('ʼ'));
    return mark > 0 && word.length() - mark <= 3 ? word.length() - mark : 0;
  }

  /** Every mention among these words of {@code text}, in order, never overlapping. */
  public List<Mention> find(CharSequence text, List<Word> words) {
    List<Mention> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      if (Unspaced.in(words.get(at).text())) {
        unspaced.find(words.get(at++), found);
        continue;
      }
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
    List<Integer> owners = handles.get(handle(word.lower()));
    if (owners != null) {
      return new Hit(new Mention(List.copyOf(owners), word.start(), word.end(), true), 1);
    }
    if (word.lower().indexOf('@') >= 0) {
      return null;
    }
    Hit hit = named(text, words, at, word.lower());
    boolean many =
        hit == null
            && word.lower().length() > 3
            && word.lower().endsWith("s")
            && Character.isUpperCase(word.text().charAt(0))
            && word.end() < text.length()
            && "'’ʼ".indexOf(text.charAt(word.end())) >= 0;
    if (!many) {
      return hit;
    }
    // The Iyers' pager.
    List<Word> one =
        List.of(
            Word.of(
                word.text().substring(0, word.text().length() - 1), word.start(), word.end() - 1));
    return named(text, one, 0, one.get(0).lower());
  }

  /** What could be a handle or the owner's part of an address; empty where nothing is. */
  private static String handle(String word) {
    int sign = word.indexOf('@');
    boolean bare =
        sign < 0
            && word.length() >= SHORTEST_BARE_HANDLE
            && word.chars().anyMatch(c -> c == '.' || c == '-' || c == '_');
    return bare ? word : sign == 0 ? word.substring(1) : sign > 0 ? word.substring(0, sign) : "";
  }

  private @Nullable Hit named(CharSequence text, List<Word> words, int at, String lower) {
    List<Integer> people = new ArrayList<>();
    int length = 0;
    boolean whole = false;
    NameEvidence evidence = new NameEvidence(text, words, byFirst.keySet());
    for (Form form : byFirst.getOrDefault(lower, List.of())) {
      boolean shorter = length > 0 && form.words.length < length;
      if (!shorter && evidence.matches(at, form)) {
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
    int start = words.get(at).start();
    int end = words.get(at + length - 1).end();
    return new Hit(new Mention(List.copyOf(people), start, end, whole), length);
  }
}
