package debrief.noego.rule;

import debrief.noego.language.Bag;
import debrief.noego.language.Sentence;
import debrief.noego.language.Shapes;
import debrief.noego.language.Subject;
import debrief.noego.language.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of the sentence at hand, with roles where names stand, for rewrites. */
public final class Wording {
  private static final Set<String> ENDS =
      Bag.of(". ! ? ; , : ( ) – — because although though but when which while if so even");
  private static final Set<String> NOBODY =
      Bag.of(
          "nobody no-one noone one none neither who someone somebody anyone anybody everyone everybody people you");
  private static final int LONGEST = 16;

  /** Says a stretch of the sentence with roles in place of names. */
  public interface Roled {
    String text(Sentence sentence, int start, int end);
  }

  private final Sentence sentence;
  private final Roled roled;

  public Wording(Sentence sentence, Roled roled) {
    this.sentence = sentence;
    this.roled = roled;
  }

  /** The tokens from one place to another, as prose without marks. */
  String words(int from, int to) {
    if (from < 0 || from >= to) {
      return "";
    }
    return roled.text(sentence, sentence.token(from).start(), sentence.token(to - 1).end());
  }

  /** Who acts, by role, in the middle of a sentence; "the team" where nobody is told apart. */
  String who(Subject doer) {
    if (!doer.isPerson()
        || NOBODY.contains(sentence.lower(doer.head()))
        || sentence.lower(doer.from()).equals("no")) {
      return "the team";
    }
    String words = words(doer.from(), doer.head() + 1);
    return words.length() > 70 || words.isEmpty() ? "the team" : small(words, doer.from());
  }

  /** What a phrase is about; a general word where there is none. */
  String topic(Subject subject) {
    String words = subject.head() < 0 ? "" : words(subject.from(), subject.head() + 1);
    return words.isEmpty() || words.length() > 90 ? "the step" : small(words, subject.from());
  }

  /** The verb at a place in its base form, with what belongs to it: "test the failover". */
  String action(int verb) {
    if (verb < 0 || verb >= sentence.size()) {
      return "[do this]";
    }
    List<String> lemmas = sentence.token(verb).lemmas();
    String base = lemmas.isEmpty() ? sentence.lower(verb) : lemmas.get(0);
    boolean plain = !lemmas.isEmpty() || sentence.tag(verb) == Tag.verb;
    String rest = rest(verb + 1);
    return plain && !base.equals("be") && !base.equals("do")
        ? (base + " " + rest).strip()
        : "[do this]";
  }

  /** What follows a place, to the end of its clause. */
  String rest(int from) {
    int to = from;
    while (to < sentence.size() && to < from + LONGEST && !ENDS.contains(sentence.lower(to))) {
      to++;
    }
    boolean cut = to == from + LONGEST;
    return words(from, to) + (cut ? " …" : "");
  }

  /** The words before the first of these, in the middle of a sentence. */
  String upTo(String... words) {
    for (int i = 0; i < sentence.size(); i++) {
      if (List.of(words).contains(sentence.lower(i))) {
        return small(words(0, i), 0);
      }
    }
    return "";
  }

  /** A time or a list mark before the sentence proper, kept as it is. */
  private String lead() {
    int at = 0;
    while (at < sentence.size()
        && Character.isDigit(sentence.lower(at).charAt(0))
        && Shapes.startsAt(sentence, at + 1)) {
      at++;
    }
    while (at > 0
        && at < sentence.size()
        && Bag.of(": – — - utc cet").contains(sentence.lower(at))) {
      at++;
    }
    return at == 0 || at >= sentence.size() ? "" : words(0, at) + " ";
  }

  /** One or more sentences in place of the one at hand. */
  String sentence(String text) {
    String lead = lead();
    String body = text.replaceAll("\\s+", " ").replaceAll(" ([.,;])", "$1").strip();
    String capital =
        lead.isEmpty() ? body.substring(0, 1).toUpperCase(Locale.ROOT) + body.substring(1) : body;
    return lead + capital;
  }

  private String small(String words, int from) {
    boolean first = from == 0 || Shapes.startsAt(sentence, from);
    String head = words.split(" ", 2)[0];
    boolean proper = head.equals("I") || head.chars().skip(1).anyMatch(Character::isUpperCase);
    boolean lower =
        first && !proper && (sentence.tag(from) != Tag.proper || words.startsWith("The "));
    return lower ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  int size() {
    return sentence.size();
  }
}
