package debrief.noego.rule;

import debrief.noego.Category;
import debrief.noego.language.Sentence;
import debrief.noego.match.Hit;
import debrief.noego.match.Pattern;
import debrief.noego.rewrite.Rewrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One thing that the review notices: what it matches, why it matters, what to write instead. */
public final class Rule {
  /** A pattern with the condition under which it counts. */
  private record Shape(Pattern pattern, Predicate<Hit> condition) {}

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

  /** Words one of which a sentence must hold; verbs as {@code =base}. */
  public Set<String> triggers() {
    Set<String> triggers = new TreeSet<>();
    shapes.forEach(shape -> triggers.addAll(shape.pattern.triggers()));
    return triggers;
  }

  /** The first match in the sentence. */
  public @Nullable Hit find(Sentence sentence) {
    for (Shape shape : shapes) {
      Hit hit = shape.pattern.find(sentence, shape.condition);
      if (hit != null) {
        return hit;
      }
    }
    return null;
  }

  public Rewrite rewrite() {
    return rewrite;
  }
}
