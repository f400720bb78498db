package debrief.noego.rule;

import debrief.language.Sentence;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.match.Pattern;
import debrief.noego.rewrite.Rewrite;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One thing that the review notices: what it matches, why it matters, what to write instead. */
public final class Rule {
  /** A pattern with the condition under which it counts. */
  record Shape(Pattern pattern, Predicate<Hit> condition) {
    @Nullable Hit find(Sentence sentence) {
      return pattern.find(sentence, condition);
    }
  }

  private final String id;
  private final Category category;
  private final String why;
  private final Rewrite rewrite;
  private final List<Shape> shapes = new ArrayList<>();

  Rule(Category category, String name, String why, Rewrite rewrite) {
    this.id = category.id() + "." + name;
    this.category = category;
    this.why = why;
    this.rewrite = rewrite;
  }

  Rule on(Predicate<Hit> condition, String... patterns) {
    for (String pattern : patterns) {
      shapes.add(new Shape(new Pattern(pattern), condition));
    }
    return this;
  }

  Rule on(String... patterns) {
    return on(hit -> true, patterns);
  }

  public String id() {
    return id;
  }

  public Category category() {
    return category;
  }

  /** Why it matters: two sentences for whoever wrote it. */
  public String why() {
    return why;
  }

  /** What it looks for, in the order in which it is looked for; the first match is the one. */
  List<Shape> shapes() {
    return List.copyOf(shapes);
  }

  public Rewrite rewrite() {
    return rewrite;
  }
}
