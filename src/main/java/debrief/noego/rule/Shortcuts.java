package debrief.noego.rule;

import debrief.language.ActorKind;
import debrief.language.Shapes;
import debrief.language.word.WordSet;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.match.WordAlternatives;
import debrief.noego.rewrite.OmissionRewrite;
import java.util.List;

/** Steps that were cut short: without a check, by not asking, only half, too late. */
final class Shortcuts {
  private static final WordAlternatives HUMAN_ACTS = WordAlternatives.of("#human-action-verbs");
  private static final WordAlternatives CHANGES = WordAlternatives.of("#change-verbs");

  private Shortcuts() {}

  static List<Rule> all() {
    return List.of(without(), byNotDoing(), halfDone(), undeterred(), tooLate());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.omission, name, why, OmissionRewrite::of);
  }

  private static Rule without() {
    return rule(
            "without-checking",
            "A missing step looks like a choice only afterwards. Say what made the shorter "
                + "way the usual one.")
        .on(
            hit -> (hit.doer().isPerson() || hit.by().isPerson()) ? past(hit) : hiddenPast(hit),
            "^@past|@participle ~{0,10} < without > @adv|first|ever|even|bothering_to|so_much_as|stopping_to{0,3} #diligence-verbs",
            "^@past|@participle ~{0,10} < without|with_no > a|an|any|the|so_much_as|prior|proper|further|adequate|"
                + "sufficient|much|real|formal|explicit|either{0,3} #owed-action-nouns",
            "^@past|@participle|live ~{0,8} < without > ever? being|having|having_been @adv? #diligence-verbs|tried|"
                + "done|asked|read|seen|rehearsed|told",
            "< ^was|were > ~{0,2} without|with_no @adv? #owed-action-nouns",
            "^@past|@participle|live|out ~{0,4} < untested|unreviewed|unannounced|unvetted|unrehearsed > @end|to|in|on|at|by|for|into");
  }

  private static boolean past(Hit hit) {
    return !Excuses.modal(hit) && !hit.has("now");
  }

  /** "The change was merged without a review": somebody merged it. */
  private static boolean hiddenPast(Hit hit) {
    boolean human =
        HUMAN_ACTS.length(hit.sentence(), hit.anchor()) > 0
            || CHANGES.length(hit.sentence(), hit.anchor()) > 0;
    return past(hit)
        && human
        && (hit.holds("was were been got went") || hit.startsHere())
        && hit.by().kind() != ActorKind.thing
        && !Excuses.given(hit);
  }

  private static Rule byNotDoing() {
    return rule(
            "by-not-doing",
            "A step that was not taken is named as the reason. The step that was taken instead made sense to "
                + "somebody, and that sense is what can be learned from.")
        .on(
            hit -> Shapes.isIng(hit.sentence(), hit.anchor()) && ofPeople(hit),
            "< by|for|from|through|in|of|than not @adv? > ^#diligence-verbs|#duty-verbs",
            "@start < not @adv? > ^#diligence-verbs|=communicate",
            "@start|by|after|for|in|from|through @adv? < ^#neglect-verbs >",
            "< by|from|for|through|in > ^failing|neglecting|omitting|forgetting|refusing|declining to",
            "@start < ^failing|neglecting|omitting > to #diligence-verbs",
            "@start|, @adv? < ^having > @adv? forgotten|missed|overlooked|ignored|skipped|failed|neglected|omitted|disregarded|forgot|not")
        .on(
            Shortcuts::ofPeople,
            "@start < not ^having > @participle",
            "@start < ^unaware|oblivious|ignorant|heedless|unmindful > of|to|that|about");
  }

  /** Whether the clause that follows is somebody's: "…, the reviewer approved it". */
  private static boolean ofPeople(Hit hit) {
    for (int i = hit.anchor(); i < hit.sentence().size(); i++) {
      if (hit.sentence().lower(i).equals(",") && i < hit.anchor() + 14) {
        return hit.sentence().actors().isPerson(i + 1)
            || hit.sentence().actors().isPerson(i + 2)
            || hit.sentence().actors().isPerson(i + 3);
      }
    }
    return hit.sentence().actors().anyone()
        || (Neglected.caredFor(hit) && hit.holds("was cost turned led meant proved took"));
  }

  private static Rule halfDone() {
    return halfDoneOtherwise(
        rule(
                "half-done",
                "Something interrupted the check. Say what it was, and what made the result "
                    + "look sufficient.")
            .on(
                hit -> (hit.doer().isPerson() || Neglected.caredFor(hit)) && Excuses.hidden(hit),
                "< only|merely|just|barely|hardly|scarcely|superficially|cursorily > ^glanced|skimmed|looked|scanned|"
                    + "listened|thought|considered|read|communicated|tested|reviewed|rehearsed|checked",
                "< ^did|does|done|completed|finished|followed|ran|executed|read only|just|merely half|part|parts|some|"
                    + "a_part|the_first|the_half")
            .on(
                hit -> hit.doer().isPerson() && !Excuses.modal(hit),
                "< ^=refrain|=shy_away|=abstain|=stop_short|=steer_clear|=back_away > from|of @ing|#diligence-verbs",
                "< ^=avoid > #diligence-verbs",
                "< ^=stop|=quit|=cease > looking|reading|checking|testing|asking|watching|investigating|digging|"
                    + "listening after|at|when|there|half|too_early|early",
                "< ^=look|=dig|=search|=think|=read no > further|farther|deeper",
                "< ^=dispense|=do > with|without ~{0,3} #owed-action-nouns",
                "< ^=wave|=brush|=push|=put|=sweep|=set|=cast|=lay > ~{1,5} aside|under_the_carpet|under_the_rug|off_as|"
                    + "on_the_back_burner|on_the_long_finger",
                "< not|never ^=find|=make|=take|=spare > the|any time to",
                "< ^=acknowledge|=ack|=silence|=mute|=snooze|=close|=dismiss|=confirm|=clear ~{1,8} > and|then|but "
                    + "~{0,2} went|turned|returned|rolled|fell|moved|carried|forgot back|to|over|asleep|on|about|home",
                "< ^=give > ~{1,6} a_miss|a_pass|short_shrift|little_thought|the_brush-off|no_thought|a_wide_berth",
                "< ^=carry|=go|=work|=press > on|ahead as_if_nothing|as_though_nothing|as_usual",
                "< ^took|takes > ~{0,4} days|hours|weeks|months|ages|forever|an_eternity|too_long|until to? ^#reaction-verbs"));
  }

  /** The same in other words. */
  private static Rule halfDoneOtherwise(Rule rule) {
    return rule.on(
            hit -> !hit.sentence().lower(hit.to()).matches("\\d.*"),
            "@start #owed-action-nouns < : > none|no|skipped|missing|not_done|forgotten|omitted|nil|not_carried|"
                + "not_tested|incomplete|neglected",
            "@start < forgotten|overlooked|missed|skipped|omitted|neglected|ignored|not_done|not_tested|not_checked : > !/number",
            "@start no #owed-action-nouns < , > no|and_no #owed-action-nouns")
        .on(
            hit ->
                hit.sentence().actors().anyone()
                    && !WordSet.of("it they which that")
                        .contains(hit.sentence().lower(hit.anchor() - 1)),
            "< but|and|yet|though > ~{0,3} ^did|had|was|were|has|have|does not|never @end",
            "< but|and|yet|though > ~{0,3} ^never did|have|had|has|was|were @end")
        .on(
            hit -> !Excuses.given(hit),
            "bug|typo|error|mistake|flaw|change|defect|regression|problem|issue|it|this|flag|line < =slip|=get|"
                + "=sneak|=make_it|=go|=sail > @adv? through|past|by ~{0,3} review|reviews|code_review|qa|reviewers|"
                + "approval|approvers|us|everyone|all_of_us|engineers",
            "bug|typo|error|mistake|flaw|change|defect|regression|problem|issue < =escape > ~{0,2} review|reviews|qa|reviewers");
  }

  private static Rule undeterred() {
    return rule(
            "despite-the-warning",
            "\"Despite\" knows which of the warnings counted. How many warnings there were that day, and what they "
                + "had meant before, tells why this one did not stand out.")
        .on(
            hit -> hit.sentence().actors().anyone() && !hit.holds("not will"),
            "< despite|in_spite_of|regardless_of|notwithstanding|against|in_the_face_of|irrespective_of|heedless_of "
                + "> ~{0,5} warning|warnings|alert|alerts|advice|concern|concerns|signs|objection|objections|protest|"
                + "protests|reminder|reminders|recommendation|recommendations|red_flags|alarm|alarms|prompt|prompts",
            "warning|warnings|alert|alerts|advice|concerns|signs|reminder|reminders|mails|pages ~{0,6} < notwithstanding > @end|,",
            "< regardless|anyway|all_the_same > of ~{0,4} warning|warnings|alert|alerts|advice|concerns");
  }

  private static Rule tooLate() {
    return rule(
            "too-late",
            "\"Late\" is measured from the outcome. Say when the first sign could be seen, "
                + "by whom, and what it looked like.")
        .on(
            hit -> hit.doer().isPerson(),
            "< ^#reaction-verbs ~{0,4} too_late|far_too_late|much_too_late|too_slowly|way_too_late|hours_too_late|belatedly >",
            "< ^was|were|been|came @adv{0,2} late|slow > to|in #diligence-verbs|@ing|#reaction-verbs",
            "< ^=wait ~{0,3} too_long|forever|an_eternity|ages >",
            "< ^=postpone|=defer|=delay|=put_off ~{0,6} again_and_again|time_and_again|repeatedly|for_years|"
                + "for_months|for_weeks|indefinitely|forever|once_more >",
            "< ^=keep postponing|delaying|deferring|putting_off|ignoring|dismissing|snoozing|waiting|hoping >")
        .on(
            hit -> hit.by().kind() != ActorKind.thing,
            "escalation|call|reaction|response|announcement|decision|communication|warning|update|rollback|page|"
                + "handover|review|intervention ~{0,4} < came|was|arrived|happened @adv{0,2} too_late|far_too_late|"
                + "much_too_late|hours_too_late|way_too_late|belated >",
            "< was|were|been @adv? ^postponed|deferred|put_off|delayed|snoozed|shelved ~{0,3} again_and_again|"
                + "time_and_again|repeatedly|for_years|for_months|indefinitely|forever|over_and_over >",
            "it|this|that < took > ~{0,2} @person ~{0,3} hours|ages|forever|an_eternity|too_long|days|weeks|"
                + "all_night|all_day to #diligence-verbs|#reaction-verbs");
  }
}
