package debrief.noego.rule;

import debrief.language.Shapes;
import debrief.noego.match.Hit;
import java.util.List;

/** What somebody is said to be, to know or to be capable of, and how they are said to behave. */
final class Abilities {
  private Abilities() {}

  static List<Rule> all() {
    return List.of(understanding(), behaviour(), trait(), expectation());
  }

  private static Rule understanding() {
    return Judgements.rule(
            "does-not-understand",
            "This judges a person by what is known now. Say where the knowledge is kept, "
                + "and how one would come across it.")
        .on(
            hit -> hit.doer().isPerson(),
            "< does|do|did|clearly|obviously|evidently|apparently|still not @adv? ^understand|grasp|appreciate > how|"
                + "what|the|that|about|his|her|their|@np|why|basic|enough",
            "< clearly|obviously|evidently|apparently|still ~{0,1} not @adv? ^know|care > how|what|about|the|his|her|"
                + "their|why|basic|enough",
            "< does|did not ^care > about",
            "< does|did|clearly|obviously|evidently|apparently|still not @adv? ^know|care > how|what_he|what_she|"
                + "what_they|his|her|their|why|basic|enough|the_basics|the_difference",
            "< ^=have|=lack @adv{0,2} > no|little|not_enough|insufficient|zero|any|a_poor|a_weak|a_shaky|a_limited|"
                + "only_a|hardly_any|not_the @adv? clue|idea|understanding|experience|knowledge|skill|skills|skillset|"
                + "discipline|competence|respect|excuse|business|patience|courage|rigour|maturity|judgement|expertise|"
                + "training|grasp|command|feel|talent|sense|concept|notion|faintest|slightest|foggiest",
            "< ^=lack > @adv? the? experience|knowledge|skill|skills|discipline|competence|understanding|judgement|"
                + "judgment|expertise|attention|rigour|rigor|maturity|care|ownership|training|seniority|background|"
                + "confidence|courage|talent|backbone|foresight|sense|common_sense|professionalism",
            "< ^=know > nothing|little|next_to_nothing|not_much|too_little|so_little about|of",
            "< never @adv? ^understood|grasped|learned|learnt|got|cared|bothered > ~{0,2} the|how|that|to|what|about",
            "< ^=have > ~{0,2} poor|weak|shaky|limited|superficial|rudimentary|little|no ~{0,2} grasp|understanding|"
                + "knowledge|command|idea of")
        .on(
            "@owner < understanding|knowledge|grasp|command|skills|competence|experience|expertise|judgement|"
                + "judgment > of? @np{0,3} is|was|are|were|seems @adv? limited|poor|weak|shaky|insufficient|lacking|"
                + "superficial|questionable|inadequate|non-existent|rudimentary|thin")
        .on(
            hit -> hit.sentence().actors().anyone(),
            "< with this|so little|such_little|that experience|knowledge|training|expertise >",
            "< such|these people|persons|engineers|contractors|developers|admins > should|must|ought|have|are",
            "< cannot|can not be trusted > with|to|near",
            "< incapable|not_capable > of");
  }

  private static Rule behaviour() {
    return Judgements.rule(
            "behaviour",
            "The verb judges the step. Say what the situation was: the pressure, the time "
                + "and the options.")
        .on(
            hit -> hit.doer().isPerson() && !hit.sentence().lower(hit.anchor() - 1).equals("to"),
            "< ^#behaviour-verbs >",
            "< ^=rush|=hesitate|=struggle_to_cope|=freeze|=fumble > @end|and|for|into|through|when|the",
            "^=be|=get|=feel @adv{0,2} < out_of_depth|asleep|lost|clueless|drunk|incompetent|sloppy|wrong_to|"
                + "wrong_in|right_to_be_ashamed|not_paying|playing >",
            "^=take < far_too|way_too|too|forever|much_too|an_age|ages|an_eternity > long|to|@end|for",
            "^=take ~{0,3} < embarrassing|ridiculous|unacceptable|incredible|leisurely|whopping|staggering|shameful|"
                + "disgraceful|inexcusable > ~{0,3}",
            "^=keep|=continue|=go_on @adv? < guessing|arguing|bickering|dithering|fiddling|poking|messing|flailing|"
                + "tinkering|thrashing|hesitating >",
            "^=restart|=reboot|=change|=try|=kill|=click ~{0,4} < at_random|randomly|blindly|wildly|frantically|"
                + "haphazardly|like_mad|over_and_over >",
            "^=put|=be|=go < off|on the? ~{0,2} escalation|hold >",
            "< ^=be|=put > more_interested|all_talk|no_use",
            "< ^=do|=have|=show|=would|=could|=can not care > @end|about|enough|much",
            "< ^=do|=does|did not take > ~{1,4} seriously",
            "< ^=have > no_control|lost_control|no_command|no_authority over|of ~{0,3} call|bridge|team|room|situation|meeting")
        .on(
            hit -> hit.by().isPerson() || hit.sentence().actors().anyone(),
            "< knee-jerk|panic|panicky|panicked|hysterical reaction|reactions|move|rollback|restart|response|measure|decision|button >",
            "< treated|regarded|seen|dismissed|viewed as an? afterthought|nuisance|formality|joke|burden > by?",
            "< took|taking|take|takes the? ~{0,2} easy_way|lazy_way|path_of_least_resistance|shortcut|shortcuts >",
            "it < took @np{1,3} forever|ages|an_age|an_eternity|far_too_long|way_too_long|much_too_long|too_long >",
            "it < took|cost ~{0,3} an|a embarrassing|ridiculous|unacceptable|shameful|incredible|whopping|staggering|"
                + "full > ~{0,3} hours|minutes|days|weeks|hour|amount|time",
            "< painfully|embarrassingly|unreasonably|shockingly|hopelessly|unacceptably|inexcusably|ridiculously|"
                + "shamefully|unforgivably|terribly|awfully slow|late|long|unprepared|unaware >");
  }

  private static Rule trait() {
    return Judgements.rule(
            "what-they-are",
            "A team cannot change what somebody is like. Write what that person had in "
                + "view, and what tools and time they had.")
        .on(
            hit ->
                !hit.sentence().lower(hit.from()).equals("you")
                    && (hit.sentence().actors().isPerson(hit.from()) || person(hit)),
            "@person @adv{0,1} was|were|is|are|am|'s|got|became|seemed|looked|appeared|turned_out|proved|remained|"
                + "grew @adv{0,3} < #character-traits >",
            "the @np{0,3} team|squad|crew|group|staff|support|people|shift was|were|is|are|got|became|seemed|proved "
                + "@adv{0,3} < #character-traits >")
        .on(
            hit -> hit.doer().isPerson() && !hit.sentence().lower(hit.doer().head()).equals("you"),
            "^=be|=get|=become|=seem|=prove|=grow|=turn_out to_be|a? @adv{0,3} < #character-traits >",
            "^=take ~{1,4} < lightly|too_lightly|far_too_lightly >",
            "< ^=do|=does not want > to_hear|to_know|to_listen|to_see|to_admit|to_believe",
            "^=be ~{0,2} < no|not fit|match|good|use > for|to|at|,|@end");
  }

  private static boolean person(Hit hit) {
    for (int i = hit.from(); i < hit.quoteFrom(); i++) {
      boolean word = Shapes.isPersonWord(hit.sentence(), i);
      if (hit.sentence().actors().isPerson(i) || (word && !hit.sentence().lower(i).equals("'s"))) {
        return true;
      }
    }
    return false;
  }

  private static Rule expectation() {
    return Judgements.rule(
            "expected-more",
            "This compares somebody with an ideal. Say what that day offered, and what it "
                + "did not.")
        .on(
            hit -> hit.sentence().actors().anyone() || hit.has("this", "that"),
            "< expect|expected|expects|expecting > @adv? better|more|so_much_more > from|of|than|here|@end",
            "< not|hardly|never what|how @np{0,2} expect|expects|expected|pay|paid|work|works|should|ought|does|do|"
                + "run|runs > ~{0,5} @end|from|for|of",
            "< for|from|as a|an|someone|somebody|any senior|junior|professional|experienced|seasoned|certified|staff|"
                + "principal|lead|well-paid|trained > ~{0,6} this|that|it|one",
            "< someone|somebody|anyone|a_person|people|an_engineer|a_team of|with his|her|their|this|that|such|"
                + "so_many|ten|twenty seniority|experience|standing|calibre|caliber|level|age|rank|position|salary|size|"
                + "years|resources >",
            "< attitude|behaviour|behavior|conduct|sloppiness|corner-cutting|carelessness|mentality|mindset|work|"
                + "approach > ~{0,3} has|have|had no_place|no_room");
  }
}
