package debrief.noego.rewrite;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Subject;
import debrief.language.Tag;
import debrief.language.Token;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The words of the sentence at hand, with roles where names stand, for rewrites. */
public final class Wording {
  private static final Set<String> NOBODY =
      WordSet.of(
          "nobody no-one noone no_one one none neither who someone somebody anyone anybody everyone everybody people you");
  private static final Map<String, String> AS_OBJECT =
      Map.of("i", "me", "we", "us", "he", "him", "she", "her", "they", "them");

  /** What leads to a clause that did not happen, or that needs its own subject. */
  private static final Set<String> UNREAL =
      WordSet.of("if had were should unless instead rather without by to");

  private static final Set<String> JOINS = WordSet.of(", ; : – — and but so yet then that");
  private static final Set<Tag> TELLING = EnumSet.of(Tag.verb, Tag.aux);
  private static final int LONGEST_WHO = 70;
  private static final String OPEN = "[… "; // a gap, as for a name whose role nobody knows

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

  Sentence sentence() {
    return sentence;
  }

  /** The tokens from one place to another, as prose without marks. */
  String words(int from, int to) {
    boolean none = from < 0 || from >= to;
    return none ? "" : roled.text(sentence, sentence.token(from).start(), end(to - 1));
  }

  /** Behind a word; one that stands for code or an address goes on to the next. */
  private int end(int at) {
    Token token = sentence.token(at);
    if (!token.isCode()) {
      return token.end();
    }
    int next = at + 1 < sentence.size() ? sentence.token(at + 1).start() : sentence.end();
    return token.start() + sentence.source(token.start(), next).stripTrailing().length();
  }

  /** Who acts, by role, in the middle of a sentence; "the team" where nobody is told apart. */
  String who(Subject doer) {
    if (!doer.isPerson()
        || NOBODY.contains(sentence.lower(doer.head()))
        || sentence.lower(doer.from()).equals("no")) {
      return "the team";
    }
    String words = words(doer.from(), doer.head() + 1);
    boolean told = words.length() <= LONGEST_WHO && !words.isEmpty() && !words.contains(OPEN);
    return told ? small(words, doer.from()) : "the team";
  }

  /** The base form of the verb at a place; empty where it is none that says something. */
  String base(int verb) {
    if (verb < 0 || verb >= sentence.size()) {
      return "";
    }
    List<String> lemmas = sentence.token(verb).lemmas();
    String base =
        !lemmas.isEmpty()
            ? lemmas.get(0)
            : sentence.tag(verb) == Tag.verb && Shapes.isBase(sentence, verb)
                ? sentence.lower(verb)
                : "";
    return base.equals("be") || base.equals("do") || base.equals("have") ? "" : base;
  }

  /** The sentence before a place, its lead apart, in the middle of another sentence. */
  String before(int to) {
    int from = leadEnd();
    return from >= to ? "" : small(words(from, to).replaceFirst("[,;:–—\\s]+$", ""), from);
  }

  /** Parts of a sentence as one. */
  static String joined(List<String> parts) {
    String text = String.join(" ", parts).strip().replaceAll("\\s+", " ");
    String fitting = article(text.replaceAll(" ([,;.])", "$1").replaceFirst("^[,;:]\\s*", ""));
    return fitting.replaceFirst("[,;:–—\\s]+$", "");
  }

  /** Behind a word that was left out, "an" may have to be "a". */
  private static String article(String text) {
    return text.replaceAll("\\b([Aa])n (?=[bcdfgjklmnpqrstvwxyz])", "$1 ")
        .replaceAll("\\b([Aa]) (?=[aeio])", "$1n ");
  }

  /** Behind the last word of the sentence. */
  int bodyEnd() {
    int end = sentence.size();
    while (end > 0 && WordSet.of(". ! ? ; :").contains(sentence.lower(end - 1))) {
      end--;
    }
    return end;
  }

  /** Behind a time or a list mark before the sentence proper, which is kept as it is. */
  int leadEnd() {
    int at = WordSet.of("at around about").contains(sentence.lower(0)) && figure(1) ? 1 : 0;
    while (figure(at) && (at > 0 || Shapes.startsAt(sentence, at + 1))) {
      at++;
    }
    while (at > 0
        && at < sentence.size()
        && WordSet.of(": – — - , utc cet").contains(sentence.lower(at))) {
      at++;
    }
    return at >= sentence.size() ? 0 : at;
  }

  private boolean figure(int at) {
    return at < sentence.size() && sentence.lower(at).matches("\\d{1,2}[:.h]\\d{2}.*|\\d{4}-.*");
  }

  /** One or more sentences in place of the one at hand. */
  String sentence(String text) {
    String lead = leadEnd() == 0 ? "" : words(0, leadEnd()) + " ";
    String body =
        text.replaceAll("\\s+", " ")
            .replaceAll(" ([.,;])", "$1")
            .replaceAll("\\.\\.+$", "")
            .strip();
    String ended = body.matches(".*[.!?][)”\"]?$") ? body : body + ".";
    return lead.isEmpty() ? capital(ended) : lead + ended;
  }

  /** Words from the start of a sentence as they would stand within one. */
  String small(String words, int from) {
    boolean first = from == leadEnd() || Shapes.startsAt(sentence, from);
    String head = words.split(" ", 2)[0];
    boolean proper = head.equals("I") || head.chars().skip(1).anyMatch(Character::isUpperCase);
    boolean lower =
        first && !proper && (sentence.tag(from) != Tag.proper || words.startsWith("The "));
    return lower && !words.isEmpty()
        ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1)
        : words;
  }

  private static String capital(String text) {
    int at = text.startsWith("[") ? 1 : 0;
    return text.substring(0, at)
        + text.substring(at, at + 1).toUpperCase(Locale.ROOT)
        + text.substring(at + 1);
  }

  /** The words that were found. */
  public String of(Hit hit) {
    return words(hit.quoteFrom(), hit.quoteTo());
  }

  /** The whole sentence with roles in place of names. */
  public String all() {
    return words(0, sentence.size());
  }

  /** Whoever stands before a verb, behind another one: "the reviewers", "them". */
  String whom(int from, int to) {
    String words = words(from, to);
    String lower = words.toLowerCase(Locale.ROOT);
    boolean nobody = words.contains(OPEN) || NOBODY.contains(lower.replace(' ', '_'));
    return nobody ? "anybody" : AS_OBJECT.getOrDefault(lower, small(words, from));
  }

  /** The same for a noun phrase before a verb, whose head is known. */
  boolean opens(int at, int head, int to) {
    return !tells(head + 1, to) && opens(at); // else it is somebody who does something else, too
  }

  /**
   * Whether another beginning can stand here: at the start of the sentence, or behind words that go
   * with any clause.
   */
  boolean opens(int at) {
    int lead = leadEnd();
    String before = at > lead ? sentence.lower(at - 1) : "";
    // "The SRE and the DBA" are one subject: a clause must stand before "and".
    boolean joined = JOINS.contains(before) && (!before.equals("and") || tells(lead, at - 1));
    return (at == lead || joined) && !UNREAL.contains(sentence.lower(lead));
  }

  private boolean tells(int from, int to) {
    return IntStream.range(from, to).anyMatch(i -> TELLING.contains(sentence.tag(i)));
  }

  /** "But merged it": whether a verb behind a place has the subject of the one before it. */
  boolean sharesSubject(int from) {
    for (int i = from; i < sentence.size() - 1; i++) {
      boolean joins = WordSet.of("and but or , then").contains(sentence.lower(i));
      int next = i + 1;
      while (Shapes.isAdverb(sentence, next) || sentence.lower(next).equals("instead")) {
        next++;
      }
      boolean verb =
          sentence.tag(next) == Tag.aux
              || Shapes.isPastForm(sentence, next)
              || (sentence.tag(next) == Tag.verb && !Shapes.isBase(sentence, next));
      if (joins && verb && !Shapes.isIng(sentence, next)) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but the end of the sentence follows. */
  boolean ends(int at) {
    return at >= bodyEnd();
  }

  /** A verb in its base form, and not the first noun of "to alert e-mails". */
  private boolean isPlain(int verb) {
    boolean noun = sentence.tag(verb) == Tag.noun && sentence.tag(verb + 1) == Tag.noun;
    return !noun && base(verb).equals(sentence.lower(verb));
  }

  /** The first verb that "to" leads in from a place on; -1 where there is none. */
  int infinitive(int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, sentence.size()) - 1; i++) {
      int verb = Shapes.isAdverb(sentence, i + 1) ? i + 2 : i + 1;
      if (sentence.lower(i).equals("to") && isPlain(verb)) {
        return verb;
      }
    }
    return -1;
  }
}
