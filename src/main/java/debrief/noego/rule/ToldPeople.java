package debrief.noego.rule;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Tag;
import debrief.language.word.Lexicon;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Of the people whom no roster knows, those of whom the account tells that they did something: what
 * the review speaks of. The check before publishing asks for every name, also beside the story.
 */
public final class ToldPeople {
  /** How much of a sentence's source is looked at for the target of a link. */
  private static final int LINK = 300;

  private static final Pattern TARGET = Pattern.compile("^\\]\\((?:https?://)?([^)\\s]+)\\)");

  /** Where the page of a person is: one name below a host of people. */
  private static final Pattern PERSONS_PAGE =
      Pattern.compile(
          "mailto:.*|(?:www\\.)?(?:github|gitlab|twitter|x|t|linkedin)\\.\\w+/(?:in/)?[^/]+/?"
              + "|.*/(?:@|~|u/|users?/|people/|author/|team/).*");

  private ToldPeople() {}

  /** Where the first name of somebody whom the sentence tells of begins; the token, or -1. */
  public static int find(Sentence sentence) {
    int at = UnlistedPeople.find(sentence, 0);
    while (at >= 0 && !told(sentence, at)) {
      at = UnlistedPeople.find(sentence, UnlistedPeople.last(sentence, at) + 1);
    }
    return at;
  }

  private static boolean told(Sentence sentence, int at) {
    int last = UnlistedPeople.last(sentence, at);
    return (happens(sentence) || sentence.lower(last + 1).endsWith("ing"))
        && !linksToAThing(sentence, at, last);
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
