package debrief.noego.rule;

import debrief.language.ActorKind;
import debrief.language.Shapes;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import java.util.Set;

/** Whether something is asked of people, or told, or built into a tool. */
final class Orders {
  /** What stands before an order. */
  static final String MUST =
      "must|should|need_to|needs_to|have_to|has_to|will|shall|to|please|better|ought_to|@start|lets|'s|and|everyone|"
          + "everybody|all|people|had_better|always";

  /** What stands before an order that is no mere wish. */
  static final String OUGHT =
      "must|should|need_to|needs_to|have_to|has_to|shall|ought_to|please|@start|to";

  /** What keeps a check without anybody having to remember it. */
  static final Set<String> BUILT =
      WordSet.of(
          "ci pipeline script job bot hook gate linter console cron automatically automated automation dialog prompt "
              + "scheduler controller validator dashboard");

  private static final Set<String> ASKING =
      WordSet.of(
          "need needs have has had ought expected asked urged important essential vital crucial imperative remember "
              + "try advised requested reminded told required encouraged supposed obliged instructed agreed decided "
              + "promised going want wants is are recommended advisable necessary good wise better best how learn commit "
              + "committed aim continue not intend intends plan plans hope promise vowed pledged swore undertook hopes "
              + "aims habit resolved us customers colleagues");

  private Orders() {}

  /**
   * Whether "to" and "and" before it go on an order: "worked with them to double-check it" tells,
   * "everyone needs to" asks.
   */
  static boolean isOrder(Hit hit) {
    int before = hit.quoteFrom() - 1;
    String word = hit.sentence().lower(before);
    if (word.equals("to")) {
      return ASKING.contains(hit.sentence().lower(before - 1))
          || hit.sentence().actors().isPerson(before - 1)
          || (hit.startsHere() && before == 0);
    }
    boolean ordered =
        hit.holds("must should need needs shall please let lets will")
            || Shapes.isBase(hit.sentence(), 0)
            || (!hit.holds("was were had did") && !Shapes.isPast(hit.sentence(), before - 1));
    return !word.equals("and") || ordered;
  }

  /** Whether it is told of what was, and not asked for. */
  static boolean isTold(Hit hit) {
    String first = hit.sentence().lower(hit.quoteFrom());
    boolean asked =
        Claims.shortlyBefore(hit.sentence(), hit.quoteFrom(), WordSet.of("be to agreed"));
    boolean done =
        first.matches(".*(?:ing|ed)")
            && !first.matches("need(?:ed)?|increased|added|improved|enhanced|speed");
    boolean past =
        first.matches("was|were|is|are|been|took|paid|gave|kept|showed|thought|had|did|made");
    return (done || past) && !asked;
  }

  /** Whether people are asked, without a denial. */
  static boolean undenied(Hit hit) {
    boolean denied =
        hit.has("no", "nobody") || (hit.has("not") && !hit.has("do", "forget", "must", "should"));
    boolean thing =
        hit.doer().kind() == ActorKind.thing
            && !hit.startsHere()
            && !hit.sentence().actors().anyone();
    return !denied
        && isOrder(hit)
        && !hit.sentence().isQuestion()
        && !thing
        && !isTold(hit)
        && !hit.sentence().lower(hit.quoteTo()).equals(":");
  }
}
