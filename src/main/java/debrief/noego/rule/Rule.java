package debrief.noego.rule;

import debrief.language.Sentence;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.match.Pattern;
import debrief.noego.rewrite.Rewrite;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the review notices: what it matches, why it matters, what to write instead.
 *
 * @param id category and name, as findings carry it
 * @param why two sentences for whoever wrote it
 * @param question what to ask where nothing can be written instead
 * @param rank of two rules that find the same, the one with the lower rank speaks
 * @param shapes what it looks for, in this order; the first match is the one
 * @param file where it is written
 */
public record Rule(
    String id,
    Category category,
    String why,
    Rewrite rewrite,
    String question,
    int rank,
    List<Shape> shapes,
    String file) {

  public Rule {
    shapes = List.copyOf(shapes);
  }

  /** Whether any of its patterns is ever sure; another one says nothing of itself. */
  public boolean maySpeak() {
    return shapes.stream().anyMatch(Shape::maySpeak);
  }

  /**
   * A pattern with the condition under which it counts.
   *
   * @param sure where it is to be relied on, besides the condition
   * @param flag a sentence that it must notice
   * @param leave a sentence that resembles it and must be left alone
   * @param line where it stands in the file
   */
  public record Shape(
      Pattern pattern,
      Predicate<Hit> condition,
      Predicate<Hit> sure,
      String flag,
      String leave,
      int line) {
    /** Of what is never sure, and is not looked for unless somebody wants it. */
    static final Predicate<Hit> NEVER = hit -> false;

    @Nullable Hit find(Sentence sentence, boolean whereSure) {
      return pattern.find(sentence, whereSure ? condition.and(sure) : condition);
    }

    boolean maySpeak() {
      return sure != NEVER;
    }
  }
}
