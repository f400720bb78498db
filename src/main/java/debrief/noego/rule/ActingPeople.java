package debrief.noego.rule;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Tag;
import debrief.language.word.Lexicon;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Of the people whom no roster knows, those of whom the account tells that they did something: what
 * the review speaks of. The check before publishing asks for names beside the story too.
 */
public final class ActingPeople {
  /** How much of a sentence's source is looked at for the target of a link. */
  private static final int LINK = 300;

  private static final Pattern TARGET = Pattern.compile("^\\]\\((?:https?://)?([^)\\s]+)\\)");

  /** Where the page of a person is: one name below a host of people. */
  private static final Pattern PERSONS_PAGE =
      Pattern.compile(
          "mailto:.*|(?:www\\.)?(?:github|gitlab|twitter|x|t|linkedin)\\.\\w+/(?:in/)?[^/]+/?"
              + "|.*/(?:@|~|u/|users?/|people/|author/|team/).*");

  /** What somebody has written or made: "a library from Ada Byron" tells whose it is. */
  private static final Set<String> WORKS =
      Set.of(
          "project",
          "library",
          "article",
          "post",
          "paper",
          "book",
          "talk",
          "blog",
          "tutorial",
          "essay",
          "video",
          "podcast");

  /** How far into a sentence whose words follow is said. */
  private static final int LABEL = 4;

  private ActingPeople() {}

  /** Where the first name of somebody whom the sentence tells of begins; the token, or -1. */
  public static int find(Sentence sentence) {
    int at = UnlistedPeople.find(sentence, 0);
    while (at >= 0 && !told(sentence, at)) {
      at = UnlistedPeople.find(sentence, UnlistedPeople.last(sentence, at) + 1);
    }
    return at;
  }

  /** Behind the last letter of a name that begins at a token. */
  public static int end(Sentence sentence, int at) {
    return sentence.token(UnlistedPeople.last(sentence, at)).end();
  }

  private static boolean told(Sentence sentence, int at) {
    int last = UnlistedPeople.last(sentence, at);
    return (happens(sentence) || sentence.lower(last + 1).endsWith("ing"))
        && !linksToAThing(sentence, at, last)
        && !(sentence.lower(at - 1).matches("by|from") && WORKS.contains(sentence.lower(at - 2)))
        && !labels(sentence, at, last)
        && !owns(sentence, at, last);
  }

  /** "Ada and Ben to add an alert": more than one owner of what is to be done. */
  private static boolean owns(Sentence sentence, int at, int last) {
    int from = at;
    while (from > 0 && isOfRow(sentence, from - 1)) {
      from--;
    }
    int end = last;
    while (isOfRow(sentence, end + 1)) {
      end++;
    }
    return from == 0
        && end > from
        && sentence.lower(end + 1).equals("to")
        && Shapes.isBaseForm(sentence, end + 2);
  }

  private static boolean isOfRow(Sentence sentence, int at) {
    return at < sentence.size()
        && (sentence.token(at).isCapitalised() || sentence.lower(at).matches("and|,|/"));
  }

  /** "From Ada:", "Conversation with Ada:", "Ada Byron, [Nov 24, 11:35]:": whose words follow. */
  private static boolean labels(Sentence sentence, int at, int last) {
    int next = last + 1;
    boolean dated = false;
    while (sentence.lower(at - 1).matches(":|") && isDate(sentence, next)) {
      dated |= Character.isDigit(sentence.lower(next).charAt(0));
      next++;
    }
    boolean led = at < LABEL && sentence.lower(at - 1).matches("from|with");
    boolean sender = sentence.lower(at - 1).equals("from") && Shapes.startsAt(sentence, at - 1);
    return (sentence.lower(next).equals(":") && (led || dated))
        || (sender && sentence.lower(next).equals("("));
  }

  /** A word of a date in brackets, which are no words. */
  private static boolean isDate(Sentence sentence, int at) {
    String word = sentence.lower(at);
    return !word.isEmpty()
        && (Character.isDigit(word.charAt(0))
            || word.matches(",|at|on")
            || sentence.token(at).isCapitalised());
  }

  /** Whether something is told at all: "concluding response from Ada Byron" is a heading. */
  private static boolean happens(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      Tag tag = sentence.tag(i);
      boolean verb = tag == Tag.verb || tag == Tag.aux || Shapes.isPastForm(sentence, i);
      if (verb && !sentence.lower(i).endsWith("ing")) {
        return true;
      }
    }
    return false;
  }

  /** "[Karpenter](https://github.com/kubernetes-sigs/karpenter) noticed": a project, no person. */
  private static boolean linksToAThing(Sentence sentence, int at, int last) {
    if (at != last || Lexicon.of("given-names").contains(sentence.lower(at))) {
      return false;
    }
    int end = sentence.token(last).end();
    int until = Math.min(sentence.end(), end + LINK);
    Matcher target = TARGET.matcher(sentence.source(end, Math.max(end, until)));
    return target.find() && !PERSONS_PAGE.matcher(target.group(1)).matches();
  }
}
