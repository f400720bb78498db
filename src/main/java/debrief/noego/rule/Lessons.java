package debrief.noego.rule;

import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.match.WordAlternatives;
import debrief.noego.rewrite.ExhortationRewrite;
import java.util.List;

/** Lessons and action items that ask people to be otherwise: better, quicker, of another mind. */
final class Lessons {
  private static final String OUGHT =
      "must|should|need_to|needs_to|need|can|could|needs|have_to|has_to|ought_to|shall|had_better|will|want_to|going_to";

  private Lessons() {}

  static List<Rule> all() {
    return List.of(betterAt(), sooner(), stepBack(), culture(), saidAgain(), testHarder());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.exhortation, name, why, ExhortationRewrite::of);
  }

  private static Rule betterAt() {
    return rule(
            "better-at",
            "This is a wish, not an action. Say what makes it hard today, and which part "
                + "changes by when.")
        .on(
            hit -> asked(hit) && hit.doer().isPerson(),
            OUGHT
                + " < be|become|get|do|grow @adv{0,2} ^better|faster|quicker|stricter|smarter|clearer > at|in|about|with|when|@ing",
            OUGHT
                + " < be|become|get|stay|remain @adv? ^more? #watchfulness-adjectives > of|about|to|with|when|in|that",
            OUGHT + " < do|make a better|much_better job >")
        .on(
            Lessons::asked,
            "@start|: < ^be|become|get|do @adv{0,2} better|faster|quicker|stricter > at|in|about|with",
            "@start < be|become|get > ^#watchfulness-adjectives|better|more_aware|more_careful|more_proactive",
            "we|i|everyone|everybody|all|us|engineers|developers|teams|people @adv? "
                + OUGHT
                + " < improve|increase|raise|strengthen|work_on @owner @np{0,2} ^#virtue-nouns|awareness|vigilance|"
                + "communication|discipline|diligence|responsiveness|teamwork|attention|incident_handling >",
            "@start < improve|increase|raise|strengthen > @owner|the|general|overall? @np{0,2} ^awareness|vigilance|"
                + "discipline|diligence|attention|attentiveness|attitude|mindset @end|of|for|about|among|in|when|around|"
                + "regarding|to",
            "up to > < @np{1,4} to > @adv? be|stay|remain #watchfulness-adjectives",
            "it =be|'s < up to > @np{1,4} to @adv? be|stay|remain|exercise|pay|take|keep ^#watchfulness-adjectives|"
                + "care|caution|attention|responsibility|vigilance");
  }

  private static boolean asked(Hit hit) {
    return !hit.sentence().isQuestion()
        && !Orders.isTold(hit)
        && !hit.holds("automatically automated alert alerts")
        && !Claims.isDenied(hit);
  }

  private static Rule sooner() {
    return rule(
            "do-it-sooner",
            "\"Sooner\" is measured from an end that is known by now. Which signal is to start the step, and who or "
                + "what reacts to it, makes it sooner next time.")
        .on(
            hit -> asked(hit) && (hit.doer().isPerson() || hit.startsHere()),
            OUGHT
                + "|@start < ^#escalation-verbs ~{1,10} as_soon_as|sooner|earlier|quicker|faster|more_quickly|"
                + "more_promptly|immediately|right_away|straight_away|promptly|without_delay|without_hesitation|"
                + "as_early_as|in_good_time|much_earlier|more_often|proactively|more_openly|more_clearly >",
            OUGHT
                + " < not ^wait|hesitate|delay|be_afraid|assume|rely|trust|underestimate|forget|rush|take > ",
            "@start < do_not|never ^hesitate|delay|be_afraid|underestimate|trust|assume|panic|rush > ",
            "@start < do_not|never ^ignore|sacrifice|compromise|neglect|skip|forget|overlook|hope|guess|overestimate > ",
            "@start|please|should|must < ^#escalation-verbs|give|warn|inform|tell|keep|verify|question|check|think|"
                + "prepare|plan ~{1,9} quickly|early|earlier|in_advance|ahead_of_time|well_before|beforehand|in_the_loop|"
                + "plenty_of|at_the_first|upfront|up_front|as_early|openly|honestly|frequently_and >",
            "@start < update ^the ~{1,4} quickly|promptly|sooner|earlier|proactively|more_often|more_frequently >",
            "@start|please|to|must|should < ^keep > stakeholders|users|everyone|everybody|people|teams|customers|"
                + "colleagues|support|management informed|updated|in_the_loop|up_to_date|posted",
            "@start|should|must|do|never < not|avoid|stop|refrain_from ~{1,7} late_in_the_day|on_a_friday|on_fridays|"
                + "before_a_holiday|before_the_weekend|before_holidays|at_the_end_of_the_day|right_before|in_a_rush|"
                + "^in_a_hurry|outside_office_hours >",
            "@start|to|should|must|need_to < ^spend|invest|take > @adv? more|enough|sufficient time|effort|energy on|in|to|for|@ing",
            "and < not ^assume|hesitate|rely|forget|rush|underestimate > ")
        .on(
            "@start|: < start|declare|raise|escalate|begin|open|call|announce|involve|page > @np{1,4} earlier|sooner|"
                + "quicker|faster|more_quickly|more_promptly @end");
  }

  private static Rule stepBack() {
    return rule(
            "step-back",
            "This advice is hard to follow during an incident. Say what would give "
                + "responders that pause: a role, a checklist, a prompt.")
        .on(
            hit -> asked(hit) && ordered(hit),
            "< step|take_a_step|take_one_step ^back > @end|and|to|,|from|before|when",
            "< ^pause|stop|wait > and|to|before think|reflect|understand|ask|check|consider|look|assess|verify",
            "< take|make the|some|more|enough time ^to > understand|think|read|review|check|plan|verify|test|reflect|"
                + "investigate|consider|do",
            "< ^avoid|resist > jumping_to|rushing|assuming|the_temptation|the_urge|tunnel_vision|blindly|guessing|making_assumptions",
            "< ^question|challenge > your|our|every|all|the assumption|assumptions|decision|decisions|own",
            "@start|please|must|should < ^know > all|your|our|which|what|when|where|who|every",
            "< ^trust > no_one|nobody|nothing|but_verify|your|the_process");
  }

  /** "Step back": said as an order, alone or behind what asks for it. */
  private static boolean ordered(Hit hit) {
    String before = hit.sentence().lower(hit.quoteFrom() - 1);
    return hit.startsHere()
        || (before.matches(",|please|should|must|to|and|always|shall")
            && Orders.isOrder(hit)
            && !hit.holds("was were did had allowed"));
  }

  private static Rule culture() {
    return rule(
            "culture",
            "A culture is what is easy and what is thanked for, and no resolution changes it. Which step could be "
                + "made easier, and who may make it so, is a beginning.")
        .on(
            hit -> asked(hit) && (hit.doer().isPerson() || hit.startsHere()),
            OUGHT
                + "|@start|to < ^#culture-change-verbs ~{1,6} culture|cultural|mindset|mentality|attitude|discipline|"
                + "ethos|sense_of_ownership|sense_of_responsibility|accountability|sense_of_urgency|habit|habits|"
                + "awareness >",
            OUGHT + " < ^put|drive|set ~{0,3} stake_in_the_ground|line_in_the_sand >",
            "we|i ~{0,3} will|do not < ^sacrifice|compromise|cut_corners|tolerate|accept > ");
  }

  private static Rule saidAgain() {
    return rule(
            "say-it-again",
            "A reminder did not help before. Say where people need it, and put it there: in "
                + "the tool, the template or the check.")
        .on(
            hit -> asked(hit) && (hit.doer().isPerson() || hit.startsHere() || will(hit)),
            "< ^=reiterate|re-iterate|re-iterating|re-iterates|=emphasise|=emphasize|=re-emphasise|=stress|"
                + "=underline|=underscore|=reinforce|=repeat|=impress|=restate|=drive_home|=communicate|=highlight > "
                + "~{0,2} need|importance|necessity|message|expectation|expectations|rule|rules|value|responsibility "
                + "~{0,4} for|to|of|that|about|on",
            "@start|to|should|must|will < ^discuss|explain|teach|present|share ~{0,5} the importance|necessity > of|to",
            "@start < when|if in_doubt|unsure|not_sure|uncertain > ,? ^@base",
            "re < - ^iterate > ~{0,2} need|importance|message");
  }

  private static boolean will(Hit hit) {
    return WordAlternatives.of("will|shall|should|must|to").length(hit.sentence(), hit.anchor() - 1)
        > 0;
  }

  private static Rule testHarder() {
    return rule(
            "test-harder",
            "More of the same test finds the same. Say which case was not covered, and "
                + "where a test for it belongs.")
        .on(
            hit ->
                asked(hit)
                    && (hit.startsHere() || hit.doer().isPerson() || orderedBy(hit))
                    && !hit.holds("was were did had"),
            OUGHT
                + "|@start|please|to < ^#checking-verbs ~{0,12} > ^#thoroughness-adverbs @end|and|before|when|in|,|so|"
                + "next|with|after|on|at|during|than",
            OUGHT
                + " be < ^tested|checked|reviewed|validated|verified|planned|communicated|documented|investigated|"
                + "examined ~{0,3} #thoroughness-adverbs >",
            "@start < more #thoroughness-adjectives testing|tests|reviews|review|planning|communication|checks|"
                + "checking|analysis|validation|verification > ");
  }

  private static boolean orderedBy(Hit hit) {
    String before = hit.sentence().lower(hit.quoteFrom() - 1);
    return before.matches("should|must|please|need_to|be");
  }
}
