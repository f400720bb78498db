package debrief.noego.rewrite;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Subject;
import debrief.language.word.Inflection;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import debrief.noego.match.WordAlternatives;
import java.util.List;

/**
 * For fault that is put on somebody: what they did, as seen from there, and what let it through.
 */
public final class BlameRewrite {
  private static final String LET_THROUGH =
      "[… the missing check, limit or warning] let it reach [… the service or the data]";

  private BlameRewrite() {}

  public static List<String> of(Hit hit, Wording wording) {
    return List.of(wording.sentence(text(hit, wording)));
  }

  private static String text(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    String first = sentence.lower(hit.quoteFrom());
    if (sentence.isQuestion() || WordSet.of("who whose whom").contains(first)) {
      return "how did [… the change or the step] come about, and what let it go through?";
    }
    String verb = wording.base(hit.anchor());
    if (WordSet.of("admit confess concede acknowledge own").contains(verb)
        && !sentence.lower(hit.quoteTo()).equals("to")) {
      return wording.with(hit.quoteFrom(), hit.quoteTo(), "told the review")
          + ", which shows [… the condition behind it]";
    }
    if (first.equals("because") && hit.quoteFrom() == 0) {
      return wording.with(hit.quoteFrom(), hit.quoteTo(), "after")
          + "; [… the missing check or limit] let the one reach the other";
    }
    boolean pressed =
        WordSet.of("force pressure push").contains(verb)
            && wording.infinitive(hit.anchor(), hit.to() + 6) >= 0;
    if (pressed || WordSet.of("refuse decline").contains(verb)) {
      return pressed(hit, wording, verb);
    }
    String about = about(hit, wording);
    if (!about.isEmpty()) {
      return about + " came about through [… the first condition] and [… what let it go unseen]";
    }
    Subject by = hit.by();
    if (by.isPerson() && WordAlternatives.of("#causal-verbs").length(sentence, hit.anchor()) > 0) {
      return began(hit, wording, by);
    }
    Subject doer = by.isPerson() ? by : hit.doer();
    boolean change =
        WordAlternatives.of("#change-verbs").length(sentence, hit.anchor()) > 0 && doer.isPerson();
    String did =
        change
            ? wording.words(hit.anchor(), hit.anchor() + 1) + " " + wording.rest(hit.anchor() + 1)
            : "[… what they did]";
    return wording.who(doer) + " " + did + ", going by [… what was on the screen]; " + LET_THROUGH;
  }

  /** For what somebody is said to be at fault; empty where the sentence does not say. */
  private static String about(Hit hit, Wording wording) {
    boolean fault =
        hit.holds("fault blame blamed responsible accountable guilty")
            && WordSet.of("for of").contains(hit.sentence().lower(hit.quoteTo() - 1));
    return fault ? wording.rest(hit.quoteTo()) : "";
  }

  private static String pressed(Hit hit, Wording wording, String verb) {
    int infinitive = wording.infinitive(hit.anchor(), hit.to() + 6);
    String who = wording.who(hit.doer());
    if (WordSet.of("refuse decline").contains(verb)) {
      String doing = infinitive < 0 ? "" : wording.doing(infinitive);
      return who
          + " decided against "
          + (doing.isEmpty() ? "[… the request]" : doing)
          + ", because [… their reasons at that time]";
    }
    String action = infinitive < 0 ? "[… do what was done]" : wording.action(infinitive);
    return "[… the date, the budget or the plan] left room only to " + action;
  }

  /** "It was caused by the administrator running a vacuum": what came after what. */
  private static String began(Hit hit, Wording wording, Subject by) {
    Sentence sentence = hit.sentence();
    String topic = wording.topic(hit.doer(), "this");
    String who = wording.words(by.from(), by.head() + 1);
    int next = by.head() + 1;
    boolean acting = Shapes.isIng(sentence, next) && !wording.base(next).isEmpty();
    String act =
        acting
            ? Inflection.past(wording.base(next)) + " " + wording.rest(next + 1)
            : "[… what they did]";
    return topic + " began after " + who + " " + act + "; " + LET_THROUGH;
  }
}
