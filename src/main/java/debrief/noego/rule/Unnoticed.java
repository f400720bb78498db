package debrief.noego.rule;

import debrief.language.ActorKind;
import debrief.language.word.WordSet;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.match.WordAlternatives;
import debrief.noego.rewrite.OmissionRewrite;
import java.util.List;

/** What went past everybody: seen by nobody, foreseen by nobody, known to too few. */
final class Unnoticed {
  /** What would have seen it, and is a thing: with it the sentence tells of a condition. */
  private static final String WATCHERS =
      "monitoring monitor monitors alert alerts alerting alarm alarms probe probes check checks checker scanner "
          + "linter dashboard dashboards metrics logging ci validation automation threshold telemetry uptime";

  private static final WordAlternatives TROUBLES =
      WordAlternatives.of(
          "it|this|that|these|those|which|they|#failure-nouns|bug|bugs|regression|typo|change|risk|dependency|impact|"
              + "consequence|consequences|effect|effects|case|edge|gap|error|errors|alert|alerts|message|node|discrepancy|"
              + "difference|misconfiguration|omission|flaw|vulnerability|cause|symptom|symptoms|state|limit|warning|"
              + "warnings");

  private Unnoticed() {}

  static List<Rule> all() {
    return List.of(wentBy(), notSeen(), notAware(), unforeseen(), notThen());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.omission, name, why, OmissionRewrite::of);
  }

  private static Rule wentBy() {
    return rule(
            "went-unnoticed",
            "\"Unnoticed\" looks for the one who should have noticed. Where it would have shown, and what would have "
                + "drawn an eye to it, is what can be built.")
        .on(
            hit -> Excuses.hidden(hit) && plain(hit) && !enabled(hit),
            "< ^=go|=pass|=remain|=stay|=slip|=continue|=persist|=escape|=sit|=lie|=run|=be @adv{0,2} #unnoticed-adjectives >",
            "< ^=leave|=let @adv? @np{0,4} unnoticed|unseen|unremarked|unspotted >",
            "< ^=escape|=evade|=elude > @owner|everyone|everybody|the @np{0,2} attention|notice|eyes|eye|everyone|everybody|reviewers|us",
            "it|this|that @adv? took|was ~{0,5} < before|until > @adv? anyone|anybody|someone|somebody|a_human|"
                + "one_of_us @adv? ^#perception-participles");
  }

  /** "A gap that allowed the pressure to build up unnoticed": the condition is named. */
  private static boolean enabled(Hit hit) {
    return hit.holds("allowed allowing allows let lets enabled enabling permitted letting")
        && !hit.sentence().actors().anyone();
  }

  private static boolean plain(Hit hit) {
    return !hit.holds(WATCHERS) && !WordSet.of("with without").contains(hit.sentence().lower(0));
  }

  private static Rule notSeen() {
    return rule(
            "was-not-seen",
            "This implies that somebody should have seen it. Say what was in view instead, "
                + "and what would have shown it.")
        .on(
            hit -> Excuses.hidden(hit) && plain(hit) && troubles(hit) && !anywhere(hit),
            "< was|were|been|got not|never @adv{0,2} > ^#awareness-participles @end|until|before|at_first|initially|"
                + "in_time|immediately|for|and|beforehand|in_advance|early|earlier|quickly|straight",
            "< was|were|been not|never @adv{0,2} > ^#perception-participles ~{0,2} in|during|at|by|as_part_of "
                + "@np{0,4} review|reviews|testing|planning|design|preparation|analysis|handover|triage|standup|stand-up|"
                + "development|assessment|investigation|rehearsal|qa|uat|team|teams|anyone|anybody|people|humans|engineers|"
                + "developers|reviewers",
            "< was|were|been|got > ^missed|overlooked|forgotten ~{0,1} in|during|at|when|while|by|as_part_of|due_to|for",
            "@start not|never < noticed|spotted|picked_up|caught|considered|identified > in|during|until|at|by|for")
        .on(
            hit -> hit.doer().kind() == ActorKind.activity && !Excuses.given(hit),
            "< ^=pass|=go over|past|by > it|this|that|them");
  }

  private static boolean troubles(Hit hit) {
    int head = hit.doer().head();
    return head >= 0 && TROUBLES.length(hit.sentence(), head) > 0;
  }

  /** "Was not seen in other regions": what the search found out. */
  private static boolean anywhere(Hit hit) {
    return hit.holds("other any anywhere elsewhere since again anymore longer");
  }

  private static Rule notAware() {
    return rule(
            "not-aware",
            "This describes what people did not know as their failure. Say where it is "
                + "written down, and what shows it at the moment of need.")
        .on(
            hit -> person(hit) && !Excuses.given(hit) && !Excuses.modal(hit),
            "< ^=be not @adv? fully|entirely|really|completely|sufficiently|properly|quite|even > aware|conscious|"
                + "sure|familiar|informed|clear|awake|certain",
            "< ^=be not > aware|conscious|sure in|at|on? which|what|where|how",
            "< ^=be not > in_the_habit|used_to|accustomed|in_the_practice of|to? @ing",
            "< ^=be not|never @adv? > keeping|updating|maintaining|documenting|tracking|following|sharing|"
                + "communicating|reviewing|rehearsing|monitoring",
            "< did|had|do not have? > ^anyone|anybody|someone|somebody @ing|who|to|on",
            "< did|had not @adv? > ^see|seen|hear|heard|get_to|open|read the|our|his|her|their|that|any|an|a "
                + "@np{0,1} page|alert|alerts|message|messages|warning|warnings|ticket|email|mail|comment|notification|"
                + "ping|call|pages",
            "< did|had not|never @adv? > ^get_to|get_around_to|get_round_to|find_the_time|take_the_time|make_the_time",
            "< ^=lose sight|track|awareness > of")
        .on(
            hit -> !Excuses.given(hit) && !Excuses.conditional(hit),
            "#procedure-nouns|incident_channel|status_page|channel|template|incident_process|on-call_rota ~{0,2} was|"
                + "were < not|never @adv? ^used|followed|consulted|applied|respected|observed|updated >",
            "communication|announcement|update|notice|message|notification|page|report|statement ~{0,4} was|were < "
                + "not ^sent|posted|published|made|issued|given|communicated > until|before|at_all|to|in|@end",
            "should|must|ought|needs|supposed ~{1,9} but ~{0,2} < was|were|did|had ^not > @end|been|because",
            "@start no @np{0,2} < incident|announcement|escalation|warning|notice|ticket|handover|message|rollback|"
                + "heads-up was|were|had_been @adv? ^declared|raised|escalated|communicated|announced|posted|called|asked|"
                + "sent|made|given|opened|considered|rehearsed >")
        .on(
            hit -> among(hit) && !Excuses.given(hit) && !hit.sentence().isQuestion(),
            "< it took > ~{1,6} to @adv? ^#realisation-verbs",
            "< not all|every|everyone|everybody|everyone_in|many > ~{0,6} ^=be @adv? in_the_habit|aware|used_to|"
                + "familiar|paying|reading|following|checking|careful|diligent|up_to_speed|on_board",
            "< not all|every|everyone|everybody > ~{0,5} ^=read|=check|=follow|=know|=remember|=test|=review|=notice|"
                + "=watch|=look|=respond|=react|=care|=pay|=update|=understand|=listen",
            "< few|hardly_any|too_few|very_few|only_some|only_a_few > ~{0,5} ^=read|=check|=follow|=remember|=review|"
                + "=watch|=bother|=listen");
  }

  private static boolean person(Hit hit) {
    int head = hit.doer().head();
    boolean reader = head >= 0 && hit.sentence().lower(head).equals("you");
    return hit.doer().isPerson() && !reader && !hit.sentence().isQuestion();
  }

  private static boolean among(Hit hit) {
    return Claims.person(hit.sentence(), hit.quoteFrom(), hit.to());
  }

  private static Rule unforeseen() {
    return rule(
            "unforeseen",
            "Plans and reviews only cover what is known when they are made. Say what was "
                + "known then, and where this could have come up.")
        .on(
            hit -> ofPeople(hit) && !Excuses.given(hit) && !Excuses.modal(hit),
            "< ^failed|fails|failing to > @adv? #foresight-verbs|=identify|=catch|=spot|=uncover|=cover|=reveal|"
                + "=detect|=address|=include|=notice",
            "< did|does|had|has not > @adv? ^#foresight-verbs",
            "< never > @adv? ^#foresight-verbs",
            "< ^=overlook|=neglect|=forget|=underestimate|=ignore|=miss > the|a|an|that|to|how|some|several|this|one|certain");
  }

  private static boolean ofPeople(Hit hit) {
    int head = hit.doer().head();
    boolean test =
        head >= 0
            && hit.sentence()
                .lower(head)
                .matches("tests?|check|checks|monitoring|process|ping|search|job|dump");
    boolean work =
        hit.doer().kind() == ActorKind.activity
            || (!hit.doer().isPerson() && TrivialEffort.ofPeople(hit, hit.quoteFrom()));
    return work && !test && !hit.holds("automated automatic");
  }

  private static Rule notThen() {
    return rule(
            "not-when",
            "This moment stands out only now that the outcome is known. Say what would have "
                + "brought the step to mind at that time.")
        .on(
            hit -> hit.doer().isPerson() && !Excuses.given(hit) && !Excuses.modal(hit),
            "< did|had not > ^#rescue-verbs|=deploy|=migrate|=release|=move|=switch|=start|=restart|=change|=begin|"
                + "=scale|=trigger|=create|=open|=delete ~{1,7} when|while|after|before|as_soon_as|once|until @person|it|"
                + "this|that|they|the",
            "< did|had not > ^@base|@participle ~{0,6} quickly_enough|fast_enough|soon_enough|early_enough|in_time|"
                + "right_away|straight_away|in_good_time|at_once|sooner|earlier")
        .on(
            hit -> hit.sentence().actors().anyone() && !Excuses.given(hit),
            "< but|and|yet do|does|did not > @adv? provide|give|share|supply|include|mention|offer|add|send|pass_on "
                + "any|any_further|further|more|enough|sufficient @np{0,2} information|details|detail|context|explanation|"
                + "update|updates|data|reason|evidence|description|notes",
            "< missing|missed|wasting|wasted|squandering|forgoing the|an|a|this|our|their > @adv? opportunity|chance|window to|for|of",
            "< =miss the|an|a|this|our|their > @adv? opportunity|chance to|for|of");
  }
}
