package debrief.noego.rule;

import debrief.language.ActorKind;
import debrief.language.Shapes;
import debrief.language.word.WordSet;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.rewrite.ExhortationRewrite;
import java.util.List;

/** A remedy that forbids and punishes. */
final class Sanctions {
  private Sanctions() {}

  static List<Rule> all() {
    return List.of(noMore(), discipline());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.exhortation, name, why, ExhortationRewrite::of);
  }

  private static Rule noMore() {
    return rule(
            "no-more-shortcuts",
            "People take shortcuts when the full procedure costs too much. Say what it "
                + "costs, and what would make it cheaper.")
        .on(
            hit -> !hit.holds("was were had found") && !hit.sentence().isQuestion(),
            "< no|stop more|further|with|all|taking|cutting? @np{0,1} shortcuts|shortcut|excuses|corners|exceptions|"
                + "cowboy|heroics|sloppiness|carelessness|complacency|skipping|rushing|guessing|improvising|winging|"
                + "finger-pointing|quick_fixes|yolo|half-measures >",
            "< no_more|stop > skipping|rushing|guessing|ignoring|assuming|testing_in_production|deploying_on|"
                + "working_around|bypassing|cutting",
            "< no_more > @np{0,3} deploys|deployments|changes|releases|merges|hotfixes|experiments|surprises|quick_fixes|excuses|mistakes",
            "< no_more|no > deploys|deployments|changes|releases|merges > on_a_friday|on_fridays|on_friday|without_a|"
                + "without_review|when|late|after_hours");
  }

  private static Rule discipline() {
    return rule(
            "discipline",
            "Punishment keeps the next person from telling what they saw. Say what allowed "
                + "one step to do so much harm.")
        .on(
            "< disciplinary|written_warning|formal_warning|verbal_warning|final_warning|official_warning|"
                + "first_warning|performance_improvement_plan|pip_for|reprimand|reprimanded|reprimands|sanctioned_for|"
                + "be_sanctioned|punish|punished|punishment|be_fired|be_sacked|be_dismissed|be_disciplined|name_and_shame|"
                + "naming_and_shaming|write-up_for|consequences_for|face_consequences|facing_consequences|"
                + "face_serious_consequences|bear_the_consequences|suffer_the_consequences|personal_consequences|"
                + "consequences_under_employment|be_held_accountable|being_held_accountable|hold_them_accountable|"
                + "hold_people_accountable|hold_everyone_accountable|hold_each_other_accountable|held_to_account|"
                + "be_held_responsible|be_held_liable|revoke_his|revoke_her|revoke_their|lose_access|lose_his_access|"
                + "lose_her_access|lose_their_access|lose_their_rights|lose_their_privileges|lose_production_access|"
                + "zero_tolerance|zero-tolerance|no_tolerance|will_not_be_tolerated|not_be_tolerated|be_tolerated|"
                + "no_longer_tolerate|not_tolerate|get_a_warning|receive_a_warning|received_a_warning|given_a_warning|"
                + "issued_a_warning_to|stern|telling-off|dressing-down|talking-to|slap_on_the|repeat_offenders|"
                + "repeat_offender|three_strikes|reported_to_hr|reported_to_their_manager|report_to_hr|escalated_to_hr|"
                + "their_performance_review|his_performance_review|her_performance_review|performance_reviews|"
                + "performance_appraisal|answer_for_it|answer_for_this|make_an_example|heads_will_roll|cut_their_bonus|"
                + "bonus_cut|will_be_sanctioned|be_penalised|be_penalized|be_demoted|be_suspended_from|be_taken_to_task|"
                + "be_called_out|be_reprimanded >")
        .on(
            hit -> hit.by() != null && personObject(hit),
            "< ^discipline|sanction|reprimand|warn|scold|fire|dismiss|penalise|penalize|demote|sack|punish|suspend > "
                + "~{0,3} @person|#role-nouns|@name",
            "< ^hold > ~{1,4} accountable|responsible|liable|to_account")
        .on(
            hit -> hit.sentence().actors().anyone() && !hit.sentence().isQuestion(),
            "< whoever|anyone_who|anybody_who|those_who|people_who|engineers_who|developers_who|staff_who|"
                + "individuals_who > ~{1,10} will|must|shall|should|loses|faces");
  }

  private static boolean personObject(Hit hit) {
    boolean base = Shapes.isBase(hit.sentence(), hit.anchor());
    boolean user = WordSet.of("user customer").contains(hit.next());
    return base && !user && !hit.doer().kind().equals(ActorKind.thing);
  }
}
