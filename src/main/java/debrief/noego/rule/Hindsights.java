package debrief.noego.rule;

import debrief.language.ActorKind;
import debrief.language.word.WordSet;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.match.WordAlternatives;
import debrief.noego.rewrite.HindsightRewrite;
import java.util.List;

/** An outcome or a signal called plain after the fact. */
final class Hindsights {
  private static final WordAlternatives OUTCOMES =
      WordAlternatives.of(
          "outcome|outcomes|consequence|consequences|failure|failures|result|results|outage|outages|end|ending|crash|"
              + "crashes|disaster|incident|collapse|accident|problem|problems|overload|mess|chaos|error|mistake|loss|"
              + "breakage|damage|effect|effects");
  private static final WordAlternatives STEADY =
      WordAlternatives.of(
          "traffic|load|latency|names|identifiers|ids|order|schedule|cost|costs|behaviour|behavior|performance|"
              + "workload|workloads|times|growth|pattern|patterns|peak|peaks|interval|intervals|demand|usage|throughput|"
              + "rate|rates|ports|addresses|hosts|values|keys|seed|sequence|paths|urls|duration|runtime|timing|iteration");
  private static final WordAlternatives CANDIDATES =
      WordAlternatives.of(
          "candidate|candidates|suspect|suspects|choice|explanation|explanations|place|places|reason|reasons|pattern|"
              + "patterns|link|correlation|difference|next|follow-up|option|options|improvement|improvements|change|"
              + "changes|hypothesis|starting|first|culprits|match|defaults|default|names|name|labels|label");

  private Hindsights() {}

  static List<Rule> all() {
    return List.of(obvious(), truth(), clear());
  }

  private static Rule rule(String name, String why) {
    return new Rule(Category.hindsight, name, why, HindsightRewrite::of);
  }

  private static Rule obvious() {
    return rule(
            "obvious",
            "This is clear only now that the outcome is known. Say what else was on the "
                + "screen, and what people took it for.")
        .on(
            Hindsights::afterTheFact,
            "< obvious|obviously|evident|evidently|apparent|predictable|foreseeable|inevitable|inevitably|"
                + "unmistakable|unmistakably|undeniable|foreseen_by_all >")
        .on(
            hit -> !hit.doer().isPerson() && !hit.has("not"),
            "was|were|became < unavoidable|inescapable > ~{0,3} @end|sooner|once|after|from|given|when");
  }

  private static boolean afterTheFact(Hit hit) {
    for (int i = Math.max(0, hit.quoteFrom() - 5); i < hit.quoteFrom(); i++) {
      String before = hit.sentence().lower(i);
      if (WordSet.of(
              "not no never non hardly less neither nor nothing without little nobody any far anything means")
          .contains(before)) {
        return false;
      }
    }
    boolean plannedTo = hit.holds("make makes making more") && !hit.has("was", "were");
    return !plannedTo && !steady(hit) && !becoming(hit) && !ofTheTime(hit) && !gathered(hit);
  }

  /** "Predictable" as a property of systems, for which engineers strive. */
  private static boolean steady(Hit hit) {
    if (!WordSet.of("predictable foreseeable").contains(hit.sentence().lower(hit.quoteFrom()))) {
      return false;
    }
    if (OUTCOMES.length(hit.sentence(), hit.quoteTo()) > 0) {
      return false;
    }
    boolean attributive = hit.sentence().tag(hit.quoteTo()).isNominal();
    int head = hit.doer().head();
    boolean ofLoad = STEADY.length(hit.sentence(), Math.max(0, head)) > 0;
    boolean present =
        hit.holds("is are be remain remains stay stays as")
            && !hit.has("was", "were", "been")
            && OUTCOMES.length(hit.sentence(), Math.max(0, head)) == 0;
    return attributive || ofLoad || present;
  }

  private static boolean becoming(Hit hit) {
    for (int i = hit.quoteFrom() - 2; i < hit.quoteFrom(); i++) {
      if (WordSet.of("became become becomes becoming").contains(hit.sentence().lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** "The obvious suspect was ruled out": how it looked then, or what comes next. */
  private static boolean ofTheTime(Hit hit) {
    String word = hit.sentence().lower(hit.quoteFrom());
    boolean noun = hit.sentence().tag(hit.quoteTo()).isNominal();
    boolean named = WordSet.of("obvious apparent evident").contains(word);
    boolean apparent = word.equals("apparent") && (noun || hit.next().equals("when"));
    boolean candidate = CANDIDATES.length(hit.sentence(), hit.quoteTo()) > 0;
    return apparent
        || (named && candidate)
        || (named && noun && hit.holds("search looked ruled tried no other"));
  }

  /** "Evidently" as "so it seems", and what is evident from the data. */
  private static boolean gathered(Hit hit) {
    String word = hit.sentence().lower(hit.quoteFrom());
    return word.equals("evidently")
        || (word.equals("evident") && hit.next().matches("in|from|by"))
        || hit.after("seemed", "seem", "seems");
  }

  private static Rule truth() {
    return rule(
            "known-all-along",
            "The path looks straight only now that the outcome is known. Say which options "
                + "the responders saw, and what spoke for each.")
        .on(Hindsights::said, "< #hindsight-phrases >");
  }

  private static boolean said(Hit hit) {
    String word = hit.sentence().lower(hit.quoteFrom());
    String before = hit.sentence().lower(hit.quoteFrom() - 1);
    boolean negated =
        WordSet.of("not no never hardly nor").contains(before) && !word.equals("surprising");
    return !negated && !hit.sentence().token(hit.quoteFrom()).quoted() && !innocent(hit, word);
  }

  /** Whether the phrase has its other, plain sense here: a socket bound to a port. */
  private static boolean innocent(Hit hit, String word) {
    String second = hit.sentence().lower(hit.quoteFrom() + 1);
    return switch (word) {
      case "in" ->
          second.equals("hindsight")
              && hit.holds("likely probably seems believe suspect perhaps possibly assume");
      case "bound" ->
          !WordSet.of(
                  "fail happen go break end come run be overflow fill cause crash collapse hit lead")
              .contains(hit.next());
      case "anyone", "anybody" ->
          second.equals("who")
              && !hit.holds(
                  "looked look cared bothered knows knew opened reads read saw checked glanced");
      case "predictably" ->
          hit.quoteFrom() > 0 && !WordSet.of("failed broke , crashed fell").contains(hit.next());
      case "plainly" -> !hit.sentence().actors().anyone() && !hit.has("visible", "was", "were");
      case "certain" ->
          hit.sentence().tag(hit.quoteTo()).isNominal()
              || (hit.sentence().lower(hit.quoteFrom() + 1).equals("to")
                  && hit.next().equals("be"));
      case "red" -> !hit.holds("was were had there should ignored missed");
      case "of" -> second.equals("course") && hit.quoteFrom() > 0;
      case "the" ->
          second.equals("signs")
              && (hit.has("no")
                  || !WordSet.of("there all clear plain visible obvious").contains(hit.next()));
      case "time" -> !hit.holds("ticking was were a");
      default -> false;
    };
  }

  private static Rule clear() {
    return rule(
            "clear-now",
            "This is clear only now that the outcome is known. Say what pointed there, and "
                + "what pointed elsewhere.")
        .on(
            hit ->
                (!negated(hit)
                        && !hit.has("became", "becomes", "soon")
                        && !hit.after("is", "are", "be"))
                    || hit.has("always"),
            "it|this|that was|is|had_been @adv{0,3} < clear|known|certain|foreseeable|plain|visible|expected > @adv? "
                + "~{0,3} that ~{0,8} would|will|could_not|was_going",
            "it|this was|had_been @adv{0,2} < clear|certain|plain|easy|trivial|simple > to_see|to_predict|to_spot|"
                + "to_foresee|to_guess|to_everyone|to_anyone|to_everybody|from_the_start|from_the_beginning|"
                + "from_the_outset|all_along",
            "@start < clearly|plainly|naturally|surely|certainly|evidently|obviously|of_course > ,? ~{0,5} should|"
                + "could_not|would|was_going|was_not|were_not|had_to|did_not",
            "< clearly|plainly|easily|trivially visible|wrong|predictable|foreseeable|avoidable|preventable|"
                + "documented|marked_as_dangerous|spotted|noticeable|stated > @end|in|on|from|to|for",
            "< was|were entirely|completely|easily|totally|perfectly|fully|clearly|wholly|utterly|readily avoidable|"
                + "preventable|foreseeable|predictable >",
            "< as everybody|everyone knows|knew >",
            "< everybody|everyone|anyone|anybody|we_all|we > @adv{0,2} knew|could_see|could_have_seen|"
                + "should_have_known|saw|understood|would_have_known ~{0,3} that ~{0,8} would|was|could|might",
            "< everybody|everyone|anyone|we_all|we|they > @adv{0,2} knew @np{1,4} would|was_going|will")
        .on(
            hit ->
                hit.doer().kind() == ActorKind.thing
                    && hit.holds("us them everyone for weeks months we"),
            "< had ^been screaming|shouting|begging|crying|warning|staring|waiting >");
  }

  private static boolean negated(Hit hit) {
    return hit.holds("not never hardly until") && !hit.has("would", "could");
  }
}
