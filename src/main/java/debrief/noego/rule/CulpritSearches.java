package debrief.noego.rule;

import debrief.language.Shapes;
import debrief.noego.match.Hit;
import java.util.List;

/** The question who, and the sentence that is built to point at somebody. */
final class CulpritSearches {
  private static final String DEEDS =
      "approved|merged|deployed|pushed|did|broke|caused|let|allowed|wrote|changed|deleted|gave|authorised|authorized|"
          + "decided|ran|touched|forgot|missed|signed|committed|thought|dropped|disabled|left|turned|removed|made|"
          + "introduced|is_responsible|was_responsible|is_to_blame|is_at_fault|was_at_fault|screwed|messed|triggered|"
          + "killed|shut|put|permitted|granted|restarted|reviewed|tested|failed|ignored|is_accountable|dared|pulled|"
          + "skipped|unplugged|opened|closed|edited|bypassed|overrode|installed|uploaded|hired|taught|told_them|told_him|"
          + "believed|messed_with|is_to_answer|has_to_answer|answers|was_supposed|was_meant|should_have|wiped|truncated|"
          + "started|stopped|rebooted|set|configured|rolled|shipped|released|came_up|invented|designed|built|picked|chose|"
          + "bothered|owns_up";

  private CulpritSearches() {}

  static List<Rule> all() {
    return List.of(who(), cleft());
  }

  private static Rule who() {
    return Blame.rule(
            "who-did-it",
            "\"Who\" makes people defend themselves, \"how\" lets them describe. Asked the other way, the same "
                + "question brings out what really happened.")
        .on(
            hit -> asks(hit) && !hit.has("affected", "impacted") && !neutral(hit),
            "@start|and|so|but < who on_earth|in_the_world|the_hell|the_heck|exactly|actually|in_god? @adv{0,2} "
                + DEEDS
                + " >")
        .on(
            hit -> !hit.has("affected", "impacted") && !neutral(hit),
            "< find_out|identify|know|asked|ask|determine|establish|investigate|figure_out|clear|unclear|see|"
                + "question_is|tell_us|explain|understand|discover|learn|tell|wonder|wondering who @adv{0,2} "
                + DEEDS
                + " >")
        .on(
            hit -> !neutral(hit),
            "< whose > fault|mistake|idea|change|commit|responsibility|job|decision|bright|brilliant|error|query|"
                + "task|duty|turn|watch ~{0,8} ?",
            "< name|names|identity of > ~{1,4} who|that @adv? " + DEEDS,
            "< name|find|identify|report the person|one|engineer|developer|culprit|people|individual|operator|colleague who|that > @past",
            "@start|;|,|. < whoever > ~{0,2} @past ~{0,8} has|is|should|must|needs|deserves|ought|shall|will|can|wants",
            "< by whom >|on_whose_authority|on_whose_orders",
            "the < one|person|engineer|developer|operator|guy|man|woman|individual|colleague|people|team|persons "
                + "responsible|behind|to_blame|at_fault > ~{0,8}",
            "< which|what engineer|developer|team|person|idiot|genius|operator|admin|reviewer|colleague|clown|fool|hero|bright_spark @adv? "
                + DEEDS
                + " >",
            "< who > is|was|'s the last|one|person|first person|one|to|that|who ~{0,1} touch|to_touch|disabled|"
                + "changed|pushed|deployed|touched|broke|to_change")
        .on(
            hit -> hit.sentence().isQuestion(),
            "< which genius|idiot|clown|fool|moron|hero >",
            "< who in_their_right_mind|in_his_right_mind|on_earth|in_the_world >",
            "< who > do|are we|you to? thank|blame|hold")
        .on("< guilty party|parties >", "< the culprit|perpetrator|offender here|this_time >");
  }

  /** A question, or a heading that is one; "and who wrote" may only go on with a story. */
  private static boolean asks(Hit hit) {
    return hit.sentence().isQuestion() || Shapes.startsAt(hit.sentence(), hit.quoteFrom());
  }

  /** Asked of a page or a log, or expressly not asked. */
  private static boolean neutral(Hit hit) {
    return hit.sentence().lower(hit.quoteFrom() - 1).matches("not|never|asks|records|shows|lists")
        || (hit.holds("log page catalogue table column prints lists")
            && !hit.sentence().isQuestion());
  }

  private static Rule cleft() {
    return Blame.rule(
            "it-was-them",
            "This sentence points at somebody. Say what was done, and what let it go so " + "far.")
        .on(
            hit ->
                (hit.sentence().actors().isPerson(hit.quoteTo() - 1) || named(hit)) && !finder(hit),
            "it was|is|'s < @np{1,5} > who|that|whose @adv{0,2} @past",
            "it was|is|'s < @owner @np{1,3} > who|that|whose @adv{0,2} @past",
            "cause|reason|problem|issue|bottleneck|weak_link|weakest_link|culprit|source ~{0,8} was|is|are|were < "
                + "@np{0,3} @person > @end|on|in|of|from|at|who|not|and",
            "weak_link|weakest_link|bottleneck|problem|culprit ~{0,4} was|is|are|were|here_is < @np{0,3} @person >",
            "the < one|person|reason who|that|why ~{0,8} was|is @np{1,4} > @end",
            "it|this was|is|'s < me|us|him|her|them > who|that",
            "the < person|one|guy|man|woman|individual|colleague|genius|hero|idiot who|that @adv? #harm-verbs|"
                + "dropped|deleted|disabled|pushed|ran|wiped|forgot|left|took_down|turned_off|unplugged > ~{0,8} was|is|"
                + "has|must|should|will|shall|can|needs|ought")
        .on("< on his|her|their|my|our watch >", "< brought|brings this|it|that on|upon >")
        .on(
            hit -> hit.sentence().actors().anyone(),
            "the < engineer|developer|operator|person|team|admin|colleague|squad|contractor|vendor|technician whose "
                + "~{1,4} #harm-outcomes >",
            "the < team|squad|group|people that|who ~{0,2} shipped|broke|pushed|wrote|introduced|caused|merged|"
                + "deployed > @np{0,4} ~{0,2} is|was|are|were");
  }

  /** Whoever found or reported it gets no blame. */
  private static boolean finder(Hit hit) {
    return hit.holds(
        "found noticed spotted saw caught told reported suspected raised detected discovered identified solved fixed "
            + "suggested proposed helped recognised realised joined answered warned alerted");
  }

  private static boolean named(Hit hit) {
    for (int i = hit.quoteFrom(); i < hit.quoteTo(); i++) {
      if (hit.sentence().actors().isPerson(i)) {
        return true;
      }
    }
    return false;
  }
}
