package debrief.noego.rewrite;

import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import java.util.Map;

/**
 * What to ask the writer where a sentence cannot be said anew from its own words. Its answer is the
 * better sentence.
 */
public final class OpenQuestion {
  /** Stands for whoever acts, by role. */
  private static final String WHO = "{who}";

  /** "It went unnoticed by us" asks what we looked after. */
  private static final Map<String, String> AS_SUBJECT =
      Map.of("us", "we", "me", "I", "him", "he", "her", "she", "them", "they");

  private OpenQuestion() {}

  /** A question about what a rule found, to whoever it tells of. */
  public static String about(String question, Hit hit, Wording wording) {
    String told = wording.who(hit.by().isPerson() ? hit.by() : hit.doer());
    String who = AS_SUBJECT.getOrDefault(told, told);
    return question.replace(WHO, who.replaceFirst("^\\d\\S* ", "").replaceFirst("^The ", "the "));
  }

  /** The same to nobody in particular. */
  public static String toAll(String question) {
    return question.replace(WHO, "the team");
  }

  public static String of(Category category) {
    return switch (category) {
      case blame -> "What did {who} see that made this step look right, and what let it through?";
      case counterfactual ->
          "What did {who} have in view at that moment, and what could lead to the other step?";
      case omission ->
          "Which other things did {who} look after at that moment, and what could bring this into view?";
      case humanError ->
          "What did {who} see on the screen or in the names at that moment, and what did the tool accept?";
      case judgement -> "What did {who} know at that moment, and what time and help were at hand?";
      case hindsight -> "How did it look at that time, and which other reading fitted it too?";
      case namedPerson -> "Which role was it?";
      case singleCause -> "What else had to be so for this to happen?";
      case absolutism -> "In how many cases is it so, out of how many?";
      case exhortation ->
          "Which tool, check or default could see to this, so that nobody has to remember it?";
    };
  }
}
