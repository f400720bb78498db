package debrief.noego.rewrite;

import debrief.language.NounPhrases;
import debrief.language.Sentence;
import debrief.language.Subject;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import java.util.List;
import java.util.Set;

/** For an explanation that stops at an error: what made the wrong thing look right. */
public final class ErrorRewrite {
  private static final Set<String> BY_ACCIDENT =
      WordSet.of(
          "accidentally inadvertently mistakenly erroneously unintentionally wrongly incorrectly unwittingly");
  private static final Set<String> CONFUSED =
      WordSet.of("mix confuse muddle conflate swap mistake");

  private ErrorRewrite() {}

  public static List<String> of(Hit hit, Wording wording) {
    return List.of(wording.sentence(text(hit, wording)));
  }

  private static String text(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    boolean bySlip =
        hit.quoteTo() == hit.quoteFrom() + 1
            && BY_ACCIDENT.contains(sentence.lower(hit.quoteFrom()));
    boolean byMistake =
        sentence.lower(hit.quoteFrom()).equals("by")
            && WordSet.of("mistake accident error").contains(sentence.lower(hit.quoteTo() - 1));
    if (bySlip || byMistake) {
      return wording.with(hit.quoteFrom(), hit.quoteTo(), "")
          + "; [… what the screen or the names showed] made it look like the intended step, and [… the tool] asked for no confirmation";
    }
    String alike = alike(hit, wording);
    if (!alike.isEmpty()) {
      return alike + " look alike in [… which place], and [… the tool] accepts one for the other";
    }
    if (hit.holds("typo typos misspelling misspelled mistyped mistype")) {
      String place = place(hit, wording);
      return "a value in "
          + (place.isEmpty() ? "[… which file or field]" : place)
          + " differed from [… the intended one], and [… the check] let it pass";
    }
    return wording.who(somebody(hit))
        + " [… what they did], while [… what the tool, the names or the screen showed]; [… the tool] accepted the step "
        + "without [… a preview, a question or a limit]";
  }

  /** The two things that were taken for each other, where the sentence names both. */
  private static String alike(Hit hit, Wording wording) {
    if (!CONFUSED.contains(wording.base(hit.anchor()))) {
      return "";
    }
    String both = wording.rest(hit.quoteTo()).replaceFirst("^up ", "");
    String pair = both.replaceFirst(" (?:with|for) ", " and ");
    return pair.contains(" and ") ? pair : "";
  }

  private static String place(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    for (int i = hit.quoteTo(); i < sentence.size() - 1; i++) {
      boolean where = WordSet.of("in into within").contains(sentence.lower(i));
      if (where && WordSet.of("the a an our their its").contains(sentence.lower(i + 1))) {
        return wording.rest(i + 1).replaceFirst(" (?:by|which|that|and) .*$", "");
      }
    }
    return "";
  }

  static Subject somebody(Hit hit) {
    Subject doer = hit.by().isPerson() ? hit.by() : hit.doer();
    return doer.isPerson() ? doer : new NounPhrases(hit.sentence()).anyone();
  }
}
