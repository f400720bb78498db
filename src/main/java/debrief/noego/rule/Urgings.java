package debrief.noego.rule;

import debrief.language.ActorKind;
import debrief.language.word.WordSet;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.match.WordAlternatives;
import debrief.noego.rewrite.ExhortationRewrite;
import java.util.List;
import java.util.Set;

/** A remedy that talks to people: reminders and appeals. */
final class Urgings {
  private static final Set<String> CARE =
      WordSet.of(
          "aware before careful attentive attention vigilant diligent more better improve always never carefully "
              + "properly thoroughly strictly again importance cautious caution");

  private static final String WHOM =
      "us|them|each|ourselves|staff|all|everyone|everybody|people|colleagues|teams|engineers";

  private Urgings() {}

  static List<Rule> all() {
    return List.of(remind(), urge());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.exhortation, name, why, ExhortationRewrite::of);
  }

  private static Rule remind() {
    return rule(
            "remind",
            "A reminder is forgotten before it is needed, and it asks people to hold in mind what a tool could hold "
                + "for them. Put the reminder where the step happens.")
        .on(
            hit -> !hit.next().equals(":") && !botReminds(hit) && !narrated(hit),
            "< =remind > ~{0,4} @person|@affected|#role-nouns|" + WHOM,
            "< is|are|were|be|been|being|get reminded >|that|to|of|about",
            "< =send|=post|issue_a|issue_an|=circulate|=email|=e-mail|=share|=put|=write|=distribute|=publish|"
                + "=prepare ~{0,2} a|an|another|some|friendly|out|round|around? ~{0,2} #notice-nouns > ~{0,3} to|that|"
                + "about|in|for|@end|on|asking|reminding|urging|with")
        .on(
            hit -> hit.sentence().actors().anyone() && !narrated(hit),
            "< =talk|=speak|=sit_down|=have_a_word|=have_a_chat|=have_a_talk|=have_a_conversation|=catch_up > to|"
                + "with @np{0,4} @person|@affected ~{0,6} @ing|concerned|involved|responsible|discipline|conduct|behaviour|"
                + "attitude|#procedure-nouns|#carefulness-nouns|importance|mistake|mistakes|it|this|incident",
            "< =have a ~{0,2} word|chat|talk|conversation with > ~{0,3} @person",
            "< stern|serious|frank|firm|strong|clear|strict|earnest talk|conversation|word|words|message|e-mail|"
                + "email|reminder|discussion|talking-to > with|to|about|is|has|was|will|@end",
            "@person will|should|must|to be < spoken|talked > to|with",
            "< =go|=walk|=run|=talk through|over > ~{0,3} rules|process|procedure|policy|basics|guidelines|runbook "
                + "~{0,3} with|again|for @np{1,4}",
            "< =explain|=repeat|=spell_out|=clarify > ~{0,3} rules|process|procedure|policy|basics|guidelines|"
                + "importance|dangers ~{0,3} to @np{1,4}")
        .on(
            hit -> !botReminds(hit) && !narrated(hit),
            "< =email|=e-mail|=message|=notify|=brief|=inform > everybody|everyone|all|the|all_the @np{0,2} about|on|"
                + "of ~{0,3} importance|rules|policy|procedure|process|dangers|risks|correct|need|freeze",
            "< spread|get the word >",
            "< =need|deserve|deserves|get|gets a|another > @np{0,1} reminder|talking-to|lecture",
            "< refresh > ~{1,3} knowledge|memory|memories|understanding|skills",
            "< =bring|=draw > ~{1,5} to everyone|everybody|all|the_team|the_attention|people|staff",
            "< =point|=make it? out|clear > to @np{1,3} that|how",
            "< insist|insisting > on|that",
            "< have|get|let > @np{1,4} speak|talk|speaking|know|hear ~{0,3} to|with|that|how",
            "< review|repeat|revisit|recap|refresh|restate|present|reinforce > the|our|all ~{0,2} rules|policy|"
                + "policies|procedure|procedures|guidelines|basics|expectations with|at|in|to|among|for|@end");
  }

  /** "Asked the database team to check it": part of the story, not a remedy. */
  static boolean narrated(Hit hit) {
    int verb = hit.quoteFrom();
    boolean finite = !hit.sentence().token(verb).isForm(hit.sentence().lower(verb));
    boolean been =
        WordSet.of("be been is are being was were get").contains(hit.sentence().lower(verb));
    boolean ing = hit.sentence().lower(verb).endsWith("ing");
    boolean verbal = !hit.sentence().token(verb).lemmas().isEmpty();
    boolean then =
        ((verbal && finite && !ing) || hit.holds("was were"))
            && !been
            && !hit.sentence().holdsAny(CARE);
    boolean clock = Character.isDigit(hit.sentence().lower(0).charAt(0)) && hit.doer().isPerson();
    boolean readers = hit.holds("meeting users customers user customer");
    return (then && !hit.after("be", "been", "is", "are")) || clock || readers;
  }

  static boolean botReminds(Hit hit) {
    return hit.doer().kind() == ActorKind.thing
        && hit.doer().head() >= 0
        && !hit.sentence().lower(hit.quoteFrom()).matches("is|are|be|been");
  }

  private static Rule urge() {
    return rule(
            "urge",
            "An appeal is soon forgotten. Name a check, a default or a warning that helps "
                + "at the moment of the step.")
        .on(
            hit -> !botReminds(hit) && !narrated(hit) && cares(hit),
            "< #urging-verbs > ~{0,4} @person|#role-nouns|everyone|everybody|people ~{0,3} to|not_to|that|never "
                + "~{0,2} #attention-verbs|#checking-verbs|be|stay|remain|keep|stop|use|never|always|not",
            "< #urging-verbs > ~{0,3} @person|#role-nouns|everyone|everybody|people ~{0,6} more|better|carefully|"
                + "seriously|responsibility|ownership|learned|learnt",
            "=be|=get|been < #urging-participles > to|that|not_to|of ~{0,3} #attention-verbs|#checking-verbs|be|stay|"
                + "remain|keep|stop|use|never|always|not|communicate",
            "< appeal|appeals|plea|call > to|on ~{0,3} @person|everyone|everybody|staff|all|teams")
        .on(
            hit -> !hit.sentence().isQuestion(),
            "< we|i|let_'s|lets|management hope|hopes|expect|expects|trust|count_on|wish|want > that? ~{0,4} @person|"
                + "everyone|everybody|people will|to|has|have|would ~{0,5} more|better|careful|learned|learnt|attention|"
                + "attentive|vigilant|responsibility|ownership|lesson",
            "< hopefully > ,? ~{0,4} @person|everyone|everybody|people|we ~{0,3} learned|learnt|more|better|pay|careful|remember",
            "< it_would_be_good|it_would_be_nice|it_would_help|would_do_well|would_be_wise|do_well|it_is_hoped|"
                + "it_is_expected|it_is_recommended|it_was_agreed|it_is_advised|it_is_suggested|we_recommend|we_ask|"
                + "we_expect|we_agreed|we_suggest|we_kindly_ask > to|that|if|for|@np ~{0,5} #attention-verbs|more|better|"
                + "careful|attentive|paid|respect|vigilant");
  }

  /** Whether they are asked for what only attention can do. */
  private static boolean cares(Hit hit) {
    boolean heed = false;
    WordAlternatives heeding =
        WordAlternatives.of(
            "#attention-verbs|#watchfulness-adjectives|#carefulness-adverbs|before|not|never|always|stop|importance");
    for (int i = hit.quoteTo(); i < hit.sentence().size(); i++) {
      heed |= heeding.length(hit.sentence(), i) > 0;
    }
    boolean tool = hit.sentence().holdsAny(Orders.BUILT);
    return heed && !tool;
  }
}
