package debrief.language.name;

import java.util.ArrayList;
import java.util.List;
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
  private static final Pattern ENTITY =
      Pattern.compile(
          "\\d{2,5}|[xX][0-9a-fA-F]{2,4}|nbsp|hyphen|dash|[nm]dash|minus|apos|[lr]squo|prime|grave|acute");
  private static final int SHORTEST_BARE_HANDLE = 5;
  private static final int SHORTEST_OF_MANY = 6;

  private final NameIndex index = new NameIndex();

  /** An index of these names, in the order of the roster; blank ones are passed over. */
  public Names(List<String> names, List<@Nullable String> mails) {
    for (int i = 0; i < names.size(); i++) {
      index.addName(names.get(i).strip(), i);
      String mail = mails.get(i);
      if (mail != null && mail.indexOf('@') > 0) {
        index.addMail(mail, i);
      }
    }
  }

  /** Whether a word in small letters is one of every day, or of the trade. */
  public static boolean isOrdinary(String lower) {
    return NameEvidence.isOrdinary(lower);
  }

  public boolean isEmpty() {
    return index.isEmpty();
  }

  /** The words of a stretch of text. */
  public static List<Word> words(CharSequence text, int from, int to) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text).region(from, to);
    while (matcher.find()) {
      String word = matcher.group();
      if (word.equals("nbsp") || isEntity(text, matcher.start(), matcher.end(), word)) {
        continue;
      }
      int tail = tail(word);
      String kept = word.substring(0, word.length() - tail);
      words.add(Word.of(kept, matcher.start(), matcher.end() - tail));
    }
    return words;
  }

  /** A number or a name between an ampersand and a semicolon. */
  private static boolean isEntity(CharSequence text, int start, int end, String word) {
    boolean closed = end < text.length() && text.charAt(end) == ';' && start > 0;
    char before = closed ? text.charAt(start - 1) : ' ';
    boolean number = before == '#' && start > 1 && text.charAt(start - 2) == '&';
    return (number || before == '&') && ENTITY.matcher(word).matches();
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
        index.unspaced().find(words.get(at++), found);
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
    Hit hit = named(text, words, at);
    List<Integer> owners = index.handles().owners(handle(word.lower()), word.lower());
    if (owners != null && (hit == null || hit.length < 2)) {
      return new Hit(new Mention(List.copyOf(owners), word.start(), word.end(), true), 1);
    }
    if (word.lower().indexOf('@') >= 0) {
      return null;
    }
    if (hit != null || !isMany(text, word)) {
      return hit;
    }
    // The Iyers' pager.
    List<Word> one =
        List.of(
            Word.of(
                word.text().substring(0, word.text().length() - 1), word.start(), word.end() - 1));
    return named(text, one, 0);
  }

  /** More than one of a name: in capitals with an apostrophe, or long and no word of every day. */
  private static boolean isMany(CharSequence text, Word word) {
    String lower = word.lower();
    if (lower.length() < 4 || !lower.endsWith("s")) {
      return false;
    }
    boolean owns =
        Character.isUpperCase(word.text().charAt(0))
            && word.end() < text.length()
            && "'’ʼ".indexOf(text.charAt(word.end())) >= 0;
    return owns || (lower.length() >= SHORTEST_OF_MANY && !isOrdinary(lower));
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

  private @Nullable Hit named(CharSequence text, List<Word> words, int at) {
    String first = index.known(words.get(at));
    List<NameIndex.Form> forms = first == null ? List.of() : index.forms(first);
    if (forms.isEmpty()) {
      return null;
    }
    List<Integer> people = new ArrayList<>();
    int length = 0;
    boolean whole = false;
    NameEvidence evidence = new NameEvidence(text, words, index);
    for (NameIndex.Form form : forms) {
      boolean shorter = length > 0 && form.words().length < length;
      if (!shorter && evidence.matches(at, form)) {
        length = form.words().length;
        whole |= form.whole();
        if (!people.contains(form.person())) {
          people.add(form.person());
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
