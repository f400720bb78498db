package debrief.noego.rule;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Tag;
import debrief.language.word.Lexicon;
import java.util.Locale;
import java.util.Set;

/** People who are named although they are not in the roster. */
public final class UnlistedPeople {
  private static final Set<String> TITLES = Lexicon.of("person-titles");
  private static final Set<String> NOT_A_NAME = Lexicon.of("words-behind-place-names");

  /** Who sends and who listens in a textbook; with a second name they are somebody. */
  private static final Set<String> PLACEHOLDERS = Set.of("alice", "bob", "eve", "mallory");

  private UnlistedPeople() {}

  /**
   * Whether somebody could be called so, as far as words alone can say: a given name, or two words
   * and more of which none is what things are called by. A single unknown word may be anything.
   */
  public static boolean couldBe(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return Lexicon.of("given-names").contains(lower)
        || (lower.indexOf(' ') > 0 && ContextualNames.couldBe(name));
  }

  /** Whether somebody may be named in a few words, of which nothing else is known. */
  public static boolean mayName(String words) {
    String[] all = words.strip().split("\\s+", -1);
    for (int i = 0; i < all.length; i++) {
      String word = all[i].replaceAll("^[^@\\p{L}]+|[^\\p{L}]+$", "");
      boolean capital = !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
      String lower = word.toLowerCase(Locale.ROOT).replaceAll("['’]s$", "");
      if (word.startsWith("@")
          || (capital && Lexicon.of("given-names").contains(lower))
          || (capital && i > 0 && ContextualNames.couldBe(word))) {
        return true;
      }
    }
    return false;
  }

  /** A person's name that is not in the roster, where it acts; the token, or -1. */
  public static int find(Sentence sentence) {
    return find(sentence, 0);
  }

  /** The same from a token on. */
  public static int find(Sentence sentence, int from) {
    for (int i = from; i < sentence.size(); i++) {
      if (sentence.token(i).quoted() || sentence.token(i).isCode() || sentence.isNamed(i)) {
        continue;
      }
      boolean named = given(sentence, i) || initial(sentence, i) || handle(sentence, i);
      if (!named && !titled(sentence, i) && ContextualNames.last(sentence, i) < 0) {
        continue;
      }
      int end = last(sentence, i);
      boolean somebody = !named || acts(sentence, i, end);
      if (somebody && NamedPeople.tells(sentence, i, end)) {
        return i;
      }
    }
    return -1;
  }

  /** The same, whether or not they act, as far as a word alone can say; the token, or -1. */
  static int named(Sentence sentence, int from) {
    for (int i = from; i < sentence.size(); i++) {
      boolean text = !sentence.token(i).quoted() && !sentence.token(i).isCode();
      if (text && !sentence.isNamed(i) && (given(sentence, i) || handle(sentence, i))) {
        return i;
      }
    }
    return find(sentence, from);
  }

  /** The last token of a name that begins here. */
  public static int last(Sentence sentence, int at) {
    int unknown = ContextualNames.last(sentence, at);
    if (unknown > at) {
      return unknown;
    }
    int next = at + 1;
    if (sentence.lower(next).equals(".") && (initial(sentence, at) || titled(sentence, at))) {
      next++;
    }
    boolean second =
        next < sentence.size()
            && sentence.token(next).isCapitalised()
            && (sentence.tag(next) == Tag.proper || next > at + 1 || titled(sentence, at));
    return second ? next : at;
  }

  private static boolean given(Sentence sentence, int at) {
    String word = sentence.lower(at);
    int dash = word.indexOf('-');
    String first = dash > 1 ? word.substring(0, dash) : word;
    boolean known =
        Lexicon.of("given-names").contains(word)
            || (dash > 1 && Lexicon.of("given-names").contains(first) && upper(sentence, at, dash));
    return known
        && sentence.token(at).isCapitalised()
        && !(PLACEHOLDERS.contains(word) && last(sentence, at) == at)
        && !Lexicon.of("product-names").contains(word)
        && !place(sentence, at);
  }

  private static boolean upper(Sentence sentence, int at, int dash) {
    String text = sentence.token(at).text();
    return dash + 1 < text.length() && Character.isUpperCase(text.charAt(dash + 1));
  }

  /** San Diego, Northern Virginia, Hurricane Maria, St. Patrick's Day, Morgan Stanley. */
  private static boolean place(Sentence sentence, int at) {
    String before = sentence.lower(at - 1);
    String beforeDot = before.equals(".") ? sentence.lower(at - 2) : before;
    String next = sentence.lower(at + 1);
    String second = next.equals("'s") ? sentence.lower(at + 2) : next;
    boolean company =
        Lexicon.of("company-names").contains(sentence.lower(at) + " " + next)
            || Lexicon.of("company-names").contains(before + " " + sentence.lower(at));
    boolean town =
        Lexicon.of("place-names").contains(sentence.lower(at))
            && !(at + 1 < sentence.size() && sentence.token(at + 1).isCapitalised())
            && !before.matches("by|asked|told|paged|called|with");
    return Lexicon.of("place-name-prefixes").contains(beforeDot)
        || second.matches(
            "day|law|algorithm|eve|bank|street|galera|airport|data|cluster|effect|api|apis|server")
        || company
        || town;
  }

  /** "J. Smith". */
  private static boolean initial(Sentence sentence, int at) {
    return sentence.lower(at).length() == 1
        && !sentence.lower(at - 1).equals("+")
        && Character.isUpperCase(sentence.token(at).text().charAt(0))
        && sentence.lower(at + 1).equals(".")
        && at + 2 < sentence.size()
        && sentence.token(at + 2).isCapitalised()
        && sentence.lower(at + 2).length() > 2
        && !NOT_A_NAME.contains(sentence.lower(at + 2));
  }

  /** "@jdoe", and neither "@here", a team, the owner of an action item nor a package. */
  private static boolean handle(Sentence sentence, int at) {
    String word = sentence.lower(at);
    return word.startsWith("@")
        && word.length() > 2
        && !Lexicon.of("broadcast-handles").contains(word)
        && !word.matches("@.*[-_](devs?|team|bot|ops|oncall|on-call|channel|group)")
        && !(at == 0 && sentence.lower(1).matches("will|to"))
        && !sentence.lower(at + 1).equals("/");
  }

  /** "Ms Okafor", "Dr. Weber". */
  private static boolean titled(Sentence sentence, int at) {
    int next = sentence.lower(at + 1).equals(".") ? at + 2 : at + 1;
    return TITLES.contains(sentence.lower(at))
        && sentence.token(at).isCapitalised()
        && !sentence.token(at).text().matches("MS|DR|MR")
        && next < sentence.size()
        && sentence.token(next).isCapitalised()
        && sentence.lower(next).length() > 1;
  }

  private static boolean acts(Sentence sentence, int from, int to) {
    String next = sentence.lower(to + 1);
    Tag tag = sentence.tag(to + 1);
    boolean handle = sentence.lower(from).startsWith("@");
    boolean owns = next.equals("'s");
    boolean verb = (tag == Tag.verb || tag == Tag.aux) && !next.equals("is");
    boolean form = Shapes.isPastForm(sentence, to + 1);
    boolean adverb =
        Shapes.isAdverb(sentence, to + 1)
            && (sentence.tag(to + 2) == Tag.verb || Shapes.isPastForm(sentence, to + 2));
    boolean later = next.matches("from|and|\\(|,|in|at|on") && laterVerb(sentence, to + 1);
    boolean by =
        sentence.lower(from - 1).matches("by|with|from|asked|told|paged|called|to|and|for|up|ask");
    boolean pinged = Lexicon.of("human-only-verbs").contains(sentence.lower(from - 1));
    return owns || verb || form || adverb || by || (handle ? pinged : later);
  }

  private static boolean laterVerb(Sentence sentence, int from) {
    for (int i = from; i < Math.min(from + 9, sentence.size()); i++) {
      if (sentence.tag(i) == Tag.verb || sentence.tag(i) == Tag.aux) {
        return true;
      }
    }
    return false;
  }
}
