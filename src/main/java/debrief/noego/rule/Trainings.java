package debrief.noego.rule;

import debrief.language.word.WordSet;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.rewrite.ExhortationRewrite;
import java.util.List;
import java.util.Set;

/** A remedy that teaches: training, awareness, words on a page. */
final class Trainings {
  private static final Set<String> PAGES =
      WordSet.of(
          "wiki runbook runbooks page note handbook doc docs documentation guide readme poster sign paragraph "
              + "section faq manual playbook checklist");

  private Trainings() {}

  static List<Rule> all() {
    return List.of(retrain(), raiseAwareness(), aNote());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.exhortation, name, why, ExhortationRewrite::of);
  }

  private static Rule retrain() {
    return rule(
            "retrain",
            "Training one person leaves the condition in place for the next. Name a change "
                + "to the tool, or a drill for the team.")
        .on(
            Trainings::taught,
            "< =train|=retrain|=re-train|=educate|=re-educate|=coach|=teach|=lecture|=school|=sensitise|=upskill|"
                + "=instruct|=brief|=mentor > ~{0,5} @person|#role-nouns|us|them|people|everyone|colleagues|staff|shifts",
            "< additional|more|better|further|extra|refresher|mandatory|remedial|proper|some|security|awareness|"
                + "compulsory|repeat|regular|improved|annual|yearly|new|intensive|dedicated|targeted|specific @np{0,1} "
                + "#training-nouns > @end|for|on|in|of|is|are|and|to|about|will|should|must|with|around|before",
            "< training|retraining|re-training|coaching|refresher|education|mentoring > on|in ~{1,5} for ~{0,3} "
                + "@person|#role-nouns|everyone|staff|all|everybody",
            "< #training-nouns > for|with ~{0,3} @person|#role-nouns|everyone|staff|all|everybody",
            "< =schedule|=organise|=arrange|=plan|=hold|=provide|=offer|=conduct|=run|=give|=book|=set_up|=do|"
                + "=deliver|=introduce|=order ~{0,4} #training-nouns > @end|on|for|with|about|in|to|and",
            "< =send|=put|=sign|enrol|enroll|enrolling|=book|=invite > ~{1,5} to|through|on|for|in|into|up_for|"
                + "back_to|onto ~{0,3} #training-nouns",
            "@person|#role-nouns|staff|everyone|everybody ~{0,3} < should|must|need|needs|will|to|have_to|has_to|"
                + "shall|ought_to be|to|get|receive|attend|undergo|take|complete|repeat|redo|retake|go_through|have|do|"
                + "renew|refresh ~{0,4} trained|retrained|re-trained|coached|re-educated|educated|taught|schooled|briefed|"
                + "instructed|sensitised|sensitized|upskilled|#training-nouns >",
            "@start < #training-nouns needed|required|session|sessions|on > ",
            "by|with|through|via < training|education|coaching|mentoring|onboarding > @end",
            "< improve|improving|better|extend|expand > the|our|their? training|onboarding|education|coaching of|for|so|@end",
            "< staff|engineers|operators|everyone|everybody|they to be > trained|retrained|briefed|coached|educated|taught",
            "was|were|be|been < sent > to|on|through|for|back ~{0,3} #training-nouns");
  }

  private static boolean taught(Hit hit) {
    boolean machine = hit.holds("model models classifier data detector cluster module gpu");
    boolean drill = hit.has("drill", "drills", "rehearse", "exercise", "rehearsal");
    return !machine && !drill && !hit.holds("had lessons_learned") && !hit.sentence().isQuestion();
  }

  private static Rule raiseAwareness() {
    return rule(
            "raise-awareness",
            "Awareness fades within weeks. Say what would show the risk at the moment when "
                + "it counts.")
        .on(
            hit -> !Urgings.botReminds(hit) && !Urgings.narrated(hit),
            "need|must|should|will|@start|and|we|plan|want|to? @adv? < raise|increase|create|improve|strengthen|"
                + "build|heighten|promote|spread|foster|sharpen|raising|increasing|creating|generate|cultivate|instil|"
                + "instill|establish|develop|nurture|encourage|boost|deepen|enhance @np{0,3} awareness|consciousness|"
                + "a_sense|a_greater_sense|the_sense|sense_of|sense|accountability|mindfulness|vigilance|attentiveness|"
                + "responsibility|discipline|diligence|ownership|culture_of|mindset > among|@end|for|of|about|in|at|around|"
                + "with|regarding|on|across",
            "< =make @np{1,4} aware|conscious|understand|realise|sensitive > of|that|how|to|the|what",
            "< =stress|=emphasise|=reiterate|=underline|=underscore|=hammer|=impress|=highlight|=repeat|=restate|"
                + "=preach > ~{0,4} the_importance|how_important|importance|the_need|on_everyone|upon_everyone|to_everyone|"
                + "to_the_team|to_all|to_everybody|to_people|to_staff|that_reviewers|that_everyone|that_people|"
                + "that_engineers|that_all",
            "< =hammer|=drive|=bring|=drum|drum home|it_home|it_into|into > ~{0,3} everyone|everybody|that|how|to|people|the_team|@person",
            "< =stress|=emphasise|=reiterate|=underline|=underscore|=announce|=bring_up|=mention|=repeat|=raise|"
                + "=point_out > ~{0,2} in the ~{0,3} that|how|importance",
            "< =reiterate|=restate|=underline|=underscore > the|our|all ~{0,3} rules|policy|policies|guidelines|"
                + "importance|process|procedure|need",
            "< =make it|this clear|absolutely_clear|plain|known|understood > to @np{0,3} @person|everyone|everybody|all|people|staff",
            "< discuss|explain|mention|convey|share|reinforce|cover|teach|underline|talk_about|understand|remember|"
                + "learn|stress the importance|value|danger|dangers > of",
            "< change|shift|improve|fix|work_on|rethink > the|our|their|of|in? mindset|attitude|mentality|thinking|"
                + "mind-set|work_ethic|way_of_thinking|habits of|towards|to|in|@end|and",
            "< change of|in attitude|mindset|mentality|heart|habits|behaviour >",
            "< culture of > @ing|accountability|responsibility|discipline|ownership|care|quality|attention|safety|testing",
            "on|onto < the same page > about|regarding|on|with|@end",
            "< must|should|has_to|needs_to|have_to|need_to > ~{0,2} sink_in|be_understood_by|be_clear_to|be_made_clear")
        .on("@start < know > how|your|all|the ~{1,6} @end");
  }

  private static Rule aNote() {
    return rule(
            "a-note-to-be-careful",
            "A page that says \"be careful\" is read on a quiet day and needed on a loud one. The same words in the "
                + "prompt, with the figures of the case at hand, are read in time.")
        .on(
            hit -> hit.sentence().holdsAny(PAGES) && !hit.holds("was were had"),
            "< write|add|put|create|update|extend|include|publish|pin > ~{1,7} remind|reminds|reminding|tell|tells|"
                + "telling|ask|asks|asking|warn|warns|warning|urging|urge @np{1,3}",
            "< write|add|put|create|update|extend|include|publish > ~{1,8} being|be_more|be_careful|to_be careful|"
                + "more|cautious|attentive|vigilant|mindful|aware");
  }
}
