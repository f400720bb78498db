package debrief.noego.rule;

import debrief.noego.Category;
import debrief.noego.language.Sentence;
import debrief.noego.language.Shapes;
import debrief.noego.language.Subject;
import java.util.List;

/**
 * What could stand in place of a sentence: its own facts, roles for names, and a slot in brackets
 * for each fact that only the writer knows. Never a plain passive, which would hide the person and
 * explain nothing; rather role, action, what was in view, and the condition.
 */
final class Rewrites {
  private Rewrites() {}

  static List<String> counterfactual(Hit hit, Wording wording) {
    Subject doer = hit.doer();
    int verb = hit.anchor();
    boolean past = Shapes.isParticiple(hit.sentence(), verb) && verb >= hit.quoteFrom();
    boolean passive = hit.has("been") && !doer.isPerson();
    if (passive) {
      String topic = wording.topic(doer);
      return List.of(
          wording.sentence(
              "at that time, [role] saw [what the tool or the plan showed]. Nothing in [the pipeline, the runbook or the schedule] held "
                  + topic
                  + " for a second look."));
    }
    String who = wording.who(doer);
    String action = past ? wording.action(verb) : "[take the other path]";
    boolean not =
        hit.sentence().lower(hit.quoteFrom() + 1).equals("not")
            || hit.sentence().lower(hit.quoteFrom() + 1).equals("never");
    return List.of(
        wording.sentence(
            not
                ? who
                    + " chose to "
                    + action
                    + ", going by [what was known at that time]. [The check or limit that was missing] let it go ahead."
                : who
                    + " saw [what the screen, the alert or the plan showed], and nothing there prompted them to "
                    + action
                    + "."));
  }

  static List<String> omission(Hit hit, Wording wording) {
    Subject doer = hit.by().isPerson() ? hit.by() : hit.doer();
    String who = wording.who(doer);
    String what = omitted(hit, wording).replaceFirst(" by (?:the |a )?.*$", "");
    return List.of(
        wording.sentence(
            who
                + " "
                + be(who)
                + " busy with [what had their attention]. [The alert, the checklist or the tool] had no prompt to "
                + what
                + "."));
  }

  private static String omitted(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    for (int i = hit.quoteFrom() + 1; i < Math.min(hit.to() + 5, sentence.size()); i++) {
      boolean infinitive = sentence.lower(i).equals("to") && Shapes.isBase(sentence, i + 1);
      if (infinitive) {
        return wording.action(i + 1);
      }
    }
    boolean duty =
        Words.of("#duties").length(sentence, hit.anchor()) > 0
            && Words.of("#neglects").length(sentence, hit.anchor()) == 0;
    if (duty) {
      return wording.action(hit.anchor());
    }
    String rest = wording.rest(hit.quoteTo());
    return rest.isEmpty() || hit.by().isPerson() ? "[take the step]" : "look at " + rest;
  }

  private static String be(String who) {
    return who.equals("we") || who.equals("they") || (who.endsWith("s") && !who.endsWith("ss"))
        ? "were"
        : "was";
  }

  static List<String> blame(Hit hit, Wording wording) {
    boolean question =
        hit.sentence().isQuestion() || hit.sentence().lower(hit.quoteFrom()).equals("who");
    if (question) {
      return List.of(
          wording.sentence(
              "how did [the change or the step] come about, and what let it go through?"));
    }
    Subject doer = hit.by().isPerson() ? hit.by() : hit.doer();
    String who = wording.who(doer);
    boolean change =
        Words.of("#changes").length(hit.sentence(), hit.anchor()) > 0 && doer.isPerson();
    String did =
        change
            ? wording.words(hit.anchor(), hit.anchor() + 1) + " " + wording.rest(hit.anchor() + 1)
            : "[what they did]";
    return List.of(
        wording.sentence(
            who
                + " "
                + did
                + ", going by [what was on the screen]. [The missing check, limit or warning] let the effect reach "
                + reached(hit, wording, change)
                + "."));
  }

  private static String reached(Hit hit, Wording wording, boolean change) {
    String[] words =
        wording.rest(hit.quoteTo()).split(" (?:with|by|and|without|on|at|after|during) ", 2);
    String object = words[0].strip();
    boolean noun =
        hit.quoteTo() < hit.sentence().size()
            && hit.sentence()
                .tag(hit.quoteTo())
                .name()
                .matches("noun|proper|determiner|adjective|number");
    boolean usable = !change && noun && object.split(" ", -1).length < 8;
    return usable && !object.isEmpty() ? object : "[the service or the data]";
  }

  /** For a sentence from which nothing can be taken over. */
  static List<String> plain(Category category) {
    return switch (category) {
      case exhortation ->
          List.of(
              "[The tool] shows [what is about to happen] and asks for [a confirmation] before [the risky step].");
      case absolutism ->
          List.of(
              "In [how many] of the last [how many] cases, [what happened], since [what makes that the usual way].");
      case singleCause ->
          List.of(
              "Several conditions met: [the first condition], [what made it possible], and [what let it spread].");
      default -> List.of("At that time, [role] saw [what the screen showed] and [what they did]..");
    };
  }

  private static Subject somebody(Hit hit) {
    Subject doer = hit.by().isPerson() ? hit.by() : hit.doer();
    return doer.isPerson() ? doer : new debrief.noego.language.NounPhrases(hit.sentence()).anyone();
  }

  static List<String> humanError(Hit hit, Wording wording) {
    String who = wording.who(somebody(hit));
    return List.of(
        wording.sentence(
            who
                + " [what they did], while [what the tool, the names or the screen showed]. [The tool] accepted the step without [a preview, a question or a limit]."));
  }

  static List<String> judgement(Hit hit, Wording wording) {
    String who = wording.who(somebody(hit));
    String gerund =
        Shapes.isIng(hit.sentence(), 0) ? wording.upTo("was", "is", "shows", "were", "seems") : "";
    String did = gerund.isEmpty() ? "[what was done]" : gerund;
    return List.of(
        wording.sentence(
            "with [the time, the information and the people at hand], "
                + who
                + " chose "
                + did
                + " over [the other option that was on the table]."));
  }

  static List<String> hindsight(Hit hit, Wording wording) {
    String topic = wording.topic(hit.doer());
    String known =
        topic.equals("the step")
                || topic.matches("it|this|that|anyone|everyone|everybody|which|there")
            ? "[what it was]"
            : "[what] about " + topic;
    return List.of(
        wording.sentence(
            "at that time the responders saw [what the screen showed] and took it to mean [their reading]. Later analysis showed "
                + known
                + "."));
  }

  static List<String> singleCause(Hit hit, Wording wording) {
    String rest =
        wording
            .rest(hit.quoteTo())
            .replaceFirst("^(?:by|to|of|was|is|for|behind|:)(?: .*? (?:was|is|were))? +", "");
    String one = rest.isEmpty() || rest.split(" ", -1).length > 12 ? "[the first condition]" : rest;
    return List.of(
        wording.sentence(
            "several conditions met: "
                + one
                + ", [what made it possible], and [what let it spread or stay unseen]."));
  }

  static List<String> promise(Hit hit, Wording wording) {
    return List.of(
        wording.sentence(
            "[the change] now stops [this path] at [the limit], and [the alert] tells us within [time] should it come back in another form."));
  }

  static List<String> absolutism(Hit hit, Wording wording) {
    return List.of(
        wording.sentence(
            "in [how many] of the last [how many] cases, "
                + wording.who(hit.doer())
                + " [what was done], since [what makes that the usual way]."));
  }

  static List<String> exhortation(Hit hit, Wording wording) {
    return List.of(
        wording.sentence(
            "[the tool] shows [what is about to happen] and asks for [a confirmation] before [the risky step]; [team] adds it by [date]."));
  }
}
