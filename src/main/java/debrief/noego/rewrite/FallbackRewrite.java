package debrief.noego.rewrite;

import debrief.noego.category.Category;
import java.util.List;

/** What stands in place of a sentence from which nothing can be taken over. */
public final class FallbackRewrite {
  private FallbackRewrite() {}

  public static List<String> of(Category category) {
    return List.of(
        switch (category) {
          case exhortation ->
              "[… The tool] shows [… what is about to happen] and asks for [… a confirmation] before [… the risky step].";
          case absolutism ->
              "In [… how many] of the last [… how many] cases, [… what happened], since [… what makes that the usual way].";
          case singleCause ->
              "Several conditions met: [… the first condition], [… what made it possible], and [… what let it spread].";
          case omission, counterfactual ->
              "[… The runbook, the alert or the tool] had nothing that led to [… the step], while [… what else needed attention].";
          case hindsight ->
              "At that time [… what the screen showed] spoke for [… one reading]. Later analysis showed [… another].";
          default ->
              "At that time, [… role] saw [… what the screen showed] and [… what they did]. [… The check or the limit] let it go through.";
        });
  }
}
