package debrief.noego.rule;

import debrief.language.ActorKind;
import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.match.WordAlternatives;
import debrief.noego.rewrite.OmissionRewrite;
import java.util.List;

/** What was left undone, told of the thing: the people are hidden, and yet looked for. */
final class Neglected {
  static final String MESSAGES =
      "alert|alerts|warning|warnings|e-mail|e-mails|email|emails|mail|mails|ticket|tickets|page|pages|advice|"
          + "advisory|review|reviews|checklist|checklists|signal|signals|runbook|procedure|alarm|alarms|concern|concerns|"
          + "reminder|reminders|policy|guideline|sign|signs|finding|findings|recommendation|recommendations|comment|"
          + "comments|feedback|call|calls|follow-up|follow-ups|handover|hint|hints|clue|clues|cue|cues|symptom|symptoms|"
          + "banner|prompt|objection|objections|suggestion|suggestions|step|steps|notice|notices|memo|bulletin|question|"
          + "questions";
  private static final WordAlternatives CARED_FOR =
      WordAlternatives.of(
          MESSAGES
              + "|message|messages|notification|notifications|request|requests|report|reports|test|tests|plan|plans|"
              + "change|changes|design|risk|risks|upgrade|migration|rollback|failover|restore|backup|backups|release|"
              + "documentation|documents|docs|note|notes|task|tasks|item|items|action|actions|bug|issue|issues|problem|"
              + "problems|fix|patch|renewal|certificate|postmortem|incident|rota|schedule|process|standard|limit|"
              + "default|result|results|drill|rehearsal|testing|assumption|assumptions|dashboard|graph|log|logs|diff|"
              + "pull|mr|pr|switch|cluster|standby|path|script|flag|impact|dependency|dependencies|check|checks|"
              + "investigation|cleanup|clean-up|topic|idea|lead|discussion|matter|subject|project|rollout|invitation|"
              + "offer|lesson|lessons|contract|licence|license|subscription|domain|rule|override|workaround|exception");

  private Neglected() {}

  static List<Rule> all() {
    return List.of(notFollowed(ignored()), leftAlone(), letGo(), outOfSight(), failure());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.omission, name, why, OmissionRewrite::of);
  }

  private static Rule ignored() {
    return ignoredOtherwise(
        rule(
                "was-ignored",
                "This implies that somebody left something undone. Say what else needed "
                    + "attention at that time, and what would have prompted the step.")
            .on(
                hit -> hit.by().isPerson(),
                "< ^ignored|overlooked|forgotten|neglected|skipped|missed|disregarded|dismissed|omitted > by",
                "< was|were|been not|never been? @adv? > ^@participle",
                "< =be @adv{0,2} > ^=ignore|=overlook|=forget|=neglect|=skip|=miss|=disregard|=dismiss|=omit",
                "< =be|had|have|has not|never been? > @adv{0,2} ^#duty-verbs",
                "< =be @adv{0,2} ^left|let > out|undone|open|unread|behind|aside|untouched|#unattended-adjectives")
            .on(
                Excuses::hidden,
                "< was|were|been|being|gets|got|is|are @adv{0,3} ^#disregard-participles >",
                "< was|were|been|got|gotten? not|never been? @adv{0,2} > ^#omission-participles",
                "< was|were|been|being|is|are > @adv? ^half|half-heartedly done|finished|applied|implemented|read|reviewed|"
                    + "tested|completed",
                "< was|were|been|got never @adv{0,2} > ^#unreverted-participles",
                "< never been @adv{0,2} > ^#unreverted-participles",
                "it|this|that|these|those|which|both|all < was|were @adv? ^missed|ignored|skipped|dismissed|snoozed > "
                    + "@end|by|in|for|at|on|again|once|twice|three|four|several|many|until",
                "< was|were|been|being @adv? > ^dismissed|discounted|treated|taken|silenced|muted|closed|shrugged_off|"
                    + "filed|acked|acknowledged|written_off as|for|with ~{0,2} #false-alarm-phrases",
                "@start ~{0,2} < ^dismissed|discounted|treated|taken|silenced|muted|closed|shrugged_off|filed|acked|"
                    + "acknowledged|written_off as|for|with ~{0,2} #false-alarm-phrases",
                "@start not|never @adv? < ^checked|tested|reviewed|read|communicated|escalated|announced|documented|"
                    + "followed_up|verified|rehearsed|done|asked|told|informed > @end|by|before|with|at_all"));
  }

  /** The same in other words. */
  private static Rule ignoredOtherwise(Rule rule) {
    return rule.on(
            hit -> Excuses.hidden(hit) && caredFor(hit),
            "< was|were|been|got @adv{0,2} ^ignored|dismissed|skipped|missed|snoozed|omitted|bypassed|"
                + "postponed_again|shelved|parked|archived|deprioritised|deprioritized|put_aside|laid_aside >",
            "< was|were|had|has|have|got not been? @adv{0,2} > ^#neglect-participles",
            "< ^=get|=receive|=see|=find|=attract no|little|hardly_any|scant|not_enough|insufficient|too_little > "
                + "attention|thought|consideration|priority|follow-up|testing|reaction",
            "< ^=meet|=prompt|=draw|=trigger|=produce with? no|little|hardly_any > reaction|follow-up|action|interest|attention",
            "< ^=lie|=sit|=hang > around|about for|since",
            "< was|were|been @adv? > ^dropped|abandoned|shelved|stopped|given_up half-way|halfway|half|midway|early|after|again|@end")
        .on(
            hit -> hit.by().kind() != ActorKind.thing,
            "< but|and|yet|then|although|though > @adv? was|were? @adv? not|never @adv? acted_on|acted_upon|"
                + "followed_up|escalated|looked_at|looked_into|investigated|passed_on|heeded|taken_further|picked_up",
            "< nothing > @adv? was|were|had_been|has_been|got @adv? done|undertaken|said|tried",
            "< been|was|were|is @adv? > ^@participle by nobody|no_one|no-one|none_of|not_one|not_a_single",
            "< lesson|lessons|learnings > ~{0,6} not|never|been|were @adv? ^learned|learnt|drawn|applied|heeded|taken|forgotten|lost",
            "< nothing > came_of|ever_came_of|ever_happened|happened_after|happened_about");
  }

  /** The same of steps that were not followed, and of what somebody left or did not see. */
  private static Rule notFollowed(Rule rule) {
    return rule.on(
        "process|procedure|runbook|checklist|protocol|policy|guideline|guidelines|instructions|steps ~{0,12} < was|"
            + "were not > @adv? followed|respected|observed|adhered",
        "< had|have|has|was|were not been? > @adv? ^identified|noticed|seen|spotted|considered|checked|reviewed|"
            + "recognised|recognized|detected by @np{0,3} @person",
        "< left @participle by > @np{0,2} @person");
  }

  static boolean caredFor(Hit hit) {
    int head = hit.doer().head();
    boolean figures = hit.sentence().lower(hit.to()).matches("\\d.*");
    return !figures
        && head >= 0
        && (CARED_FOR.length(hit.sentence(), head) > 0
            || CARED_FOR.length(hit.sentence(), hit.anchor() - 3) > 0);
  }

  private static Rule leftAlone() {
    return rule(
            "left-alone",
            "Nothing called for attention here. Say where it waited, who looks there, and "
                + "what could have signalled it.")
        .on(
            hit -> Excuses.hidden(hit) && (hit.doer().isPerson() || caredFor(hit)),
            "< ^=go|=sit|=stay|=remain|=lie|=leave|=keep|=hang ~{0,5} #unattended-adjectives >",
            "< was|were|been|being ^left ~{0,2} #unattended-adjectives >",
            "< ^=sit|=lie|=linger|=languish|=rot|=gather_dust|=wait|=hang > ~{0,2} in|on|at ~{0,5} queue|inbox|"
                + "backlog|mailbox|list|tray|board|desk|drawer|folder|channel for|since|until|over|and|@end",
            "< was|were|been|being ^left > open|lying|sitting|hanging|pending|waiting|alone|behind|to_rot|to_chance")
        .on(
            hit -> hit.doer().isPerson() && !Excuses.modal(hit),
            "< ^=leave > ~{1,6} #unattended-adjectives|hanging|lying|undone|to_chance|for_later|to_others|for_another_day")
        .on(
            hit -> !hit.sentence().lower(hit.to()).matches("\\d.*") && !Excuses.given(hit),
            "@start a|an|the|some|several|many|two|three|four|repeatedly? < ignored|missed|overlooked|neglected|"
                + "disregarded|dismissed|unheeded|unanswered|unacknowledged|forgotten|skipped > "
                + MESSAGES
                + " @end|and|from|of|before|during|about|in|by|for",
            "the|a|an|our|this|that @adv? < forgotten|overlooked|neglected|unheeded|disregarded > !password|"
                + "passwords|login @np? ^@past|was|were|had",
            "the|a|an|our|this|that @adv? < missed|ignored|skipped|dismissed > "
                + MESSAGES
                + " ^@past|was|were|had",
            "@start < missed|ignored|skipped|dismissed > "
                + MESSAGES
                + " at|on|in|,|by|for|until|from",
            "^@past|@participle @adv? < unread|unseen|unchecked|unreviewed|untested|without_action|without_comment > @end|and|in|by",
            "^@past|@participle|live|out|=go ~{0,4} < unannounced|untested|unreviewed|unvetted|unrehearsed|"
                + "uncommunicated > @end|to|in|on|at|by|for|into");
  }

  private static Rule letGo() {
    return rule(
            "let-it-go",
            "\"Let\" turns what a system did by itself into a person's doing. What would have shown that it was "
                + "under way, and to whom, is the missing part.")
        .on(
            hit ->
                hit.doer().isPerson()
                    && !Excuses.modal(hit)
                    && !hit.holds("not purpose step deliberately"),
            "< ^=let > ~{1,6} expire|time_out|slide|lapse|slip|drift|rot|fester|linger|fill|run_out|run_dry|pile_up|"
                + "overflow|grow|die|run_unattended|go_stale|deteriorate|decay|happen|escalate|spiral|burn|languish|fail|"
                + "crash|pass|starve|go_on",
            "< ^=let|=keep|=leave > ~{1,4} wait|waiting|hanging|guessing|ring_out|ring|without_a_word|without_word|"
                + "without_news|without_information",
            "< ^=leave > ~{1,5} on|off|open|unlocked|running @end|after|over|for",
            "< ^=let > ~{1,5} scroll_by|go_by|pass_by|slide_by|drop|lie|sit",
            "< ^=allow|=permit > ~{1,6} to expire|slide|lapse|slip|drift|rot|fester|linger|fill|run_out|pile|"
                + "overflow|grow|deteriorate|decay|happen|escalate|spiral|burn|languish")
        .on(
            Excuses::hidden,
            "< was|were|been|being @adv? ^allowed|permitted|left to > expire|slide|lapse|slip|drift|rot|fester|"
                + "linger|fill|run_out|run_dry|run_unattended|run_unchecked|pile|overflow|grow|deteriorate|decay|escalate|"
                + "spiral|burn|languish|die|accumulate|fail|go_stale",
            "< was|were|been|being ^left > on|off|in_place|unlocked|switched_on|switched_off|running|enabled|"
                + "disabled|turned_on|turned_off|turned_on|open ~{0,3} after|since|over|for|by_mistake|@end");
  }

  private static Rule outOfSight() {
    return rule(
            "out-of-sight",
            "Everybody lost track of it, so no one person is at fault. Say where it was "
                + "recorded, and what would have brought it back.")
        .on(
            hit ->
                !hit.holds("packet packets bytes frames")
                    && !Excuses.conditional(hit)
                    && passed(hit),
            "< ^#lapse-idioms >")
        .on(
            hit -> !Excuses.conditional(hit) && !Excuses.given(hit),
            "< did|had|has not|never @adv? > occur|occurred to ~{0,3} @person",
            "< never > @adv? occurred to ~{0,3} @person",
            "it|that|this < occurred to > nobody|no_one|none",
            "< not|never > @adv? =cross|=enter ~{0,4} mind|minds|head|heads",
            "< =cross|=enter nobody|no_one 's > mind|head");
  }

  private static boolean passed(Hit hit) {
    String second = hit.sentence().lower(hit.anchor() + 1);
    boolean people = hit.sentence().actors().anyone();
    boolean past = second.equals("past") || second.equals("by");
    return !past || (people && !hit.doer().isPerson());
  }

  private static Rule failure() {
    return rule(
            "failure-to",
            "This names the failure of a person as the explanation. Say what made the step "
                + "hard, or its effect invisible.")
        .on(
            Neglected::ownFailure,
            "< failure|inability|refusal|unwillingness|reluctance > of|by ~{0,3} @person|#role-nouns ~{0,2} to",
            "< failure|failures|unwillingness|reluctance|refusal|omission|neglect > to|of @adv? #diligence-verbs",
            "@owner /adjective? < failure|failures|inability|unwillingness|neglect|omission|lapse|lapses|inattention|"
                + "inaction|reluctance|refusal|disregard|indifference >",
            "< neglect|inattention|omission|inaction|lapse|disregard|negligence|passivity|indifference > of|by|"
                + "on_the_part_of|for|to ~{0,3} @person|"
                + MESSAGES,
            "< non-compliance|noncompliance|non-adherence|nonadherence|non-observance|disregard|inattention > with|to|of|for",
            "< neglect|negligence|inattention|inattentiveness|forgetfulness|complacency > @end|and|in|by|led|caused",
            "< a|any|the|complete|total|general|clear lack|absence|want of > @adv? /adjective? attention|diligence|"
                + "follow-up|ownership ~{0,4} by|from @np");
  }

  private static boolean ownFailure(Hit hit) {
    Sentence sentence = hit.sentence();
    boolean ofThing =
        sentence.lower(hit.from() - 1).equals("'s") && !Shapes.isOwner(sentence, hit.from() - 1);
    boolean system =
        hit.holds(
                "client server node pod replica broker process handler job lock socket connection timeout retry retries")
            && !sentence.actors().anyone();
    return !sentence.tag(hit.quoteTo()).isNominal() && !ofThing && !system;
  }
}
