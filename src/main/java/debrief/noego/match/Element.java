package debrief.noego.match;

import debrief.language.ActorKind;
import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Tag;
import debrief.language.word.WordSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One place of a pattern: what may stand there, and how often. */
final class Element {
  private static final Set<String> BOUNDARIES = WordSet.of(", ; : ( ) — – ? !");

  private final boolean negated;
  private final String test;
  private final @Nullable WordAlternatives words;
  private final List<String> questions = new ArrayList<>();
  private final Set<Tag> tags = EnumSet.noneOf(Tag.class);
  final boolean anchor;
  final int least;
  final int most;

  Element(String written) {
    String spec = written;
    anchor = spec.startsWith("^");
    spec = anchor ? spec.substring(1) : spec;
    int[] bounds = {1, 1};
    spec = quantifier(spec, bounds);
    least = bounds[0];
    most = bounds[1];
    negated = spec.startsWith("!") && spec.length() > 1;
    test = negated ? spec.substring(1) : spec;
    List<String> plain = new ArrayList<>();
    if (test.startsWith("/") && test.length() > 1) {
      Arrays.stream(test.substring(1).split("\\|", -1)).forEach(tag -> tags.add(Tag.valueOf(tag)));
    } else {
      for (String part : test.split("\\|", -1)) {
        boolean asks = part.startsWith("@") || part.equals("~") || part.equals("..");
        (asks ? questions : plain).add(part);
      }
    }
    words = plain.isEmpty() ? null : WordAlternatives.of(String.join("|", plain));
  }

  private static String quantifier(String spec, int[] bounds) {
    int last = spec.length() - 1;
    if (spec.endsWith("}")) {
      int open = spec.lastIndexOf('{');
      String[] range = spec.substring(open + 1, last).split(",", -1);
      bounds[0] = Integer.parseInt(range[0]);
      bounds[1] = Integer.parseInt(range[range.length - 1]);
      return spec.substring(0, open);
    }
    if (last > 0 && spec.endsWith("?")) {
      bounds[0] = 0;
      return spec.substring(0, last);
    }
    if (last > 0 && spec.endsWith("*")) {
      bounds[0] = 0;
      bounds[1] = 8;
      return spec.substring(0, last);
    }
    return spec;
  }

  @Nullable WordAlternatives words() {
    return negated || least == 0 || !questions.isEmpty() ? null : words;
  }

  boolean isZeroWidth() {
    return test.equals("@start") || test.equals("@end");
  }

  /** How many words a match has here at least. */
  int fewestWords() {
    boolean edge = questions.contains("@start") || questions.contains("@end");
    return edge ? 0 : least;
  }

  /** How many words a match has here at most. */
  int mostWords() {
    return most * (words == null ? 1 : Math.max(1, words.longest()));
  }

  /** How many words it takes at this place; -1 where it does not match. */
  int length(Sentence sentence, int at) {
    for (String question : questions) {
      boolean bound = question.equals("@start") || question.equals("@end");
      boolean there =
          question.equals("@start") ? Shapes.startsAt(sentence, at) : Shapes.endsAt(sentence, at);
      if (bound && there != negated) {
        return 0;
      }
    }
    if (at >= sentence.size() || isZeroWidth()) {
      return -1;
    }
    int length = words == null ? 0 : words.length(sentence, at);
    length = length == 0 && asked(sentence, at) ? 1 : length;
    if (negated) {
      return length == 0 ? 1 : -1;
    }
    return length == 0 ? -1 : length;
  }

  /**
   * How many words it takes where it could also be an edge of the sentence; 0 where there is no
   * such choice.
   */
  int insteadOfEdge(Sentence sentence, int at) {
    boolean edge = questions.contains("@start") || questions.contains("@end");
    return edge && !negated && words != null ? words.length(sentence, at) : 0;
  }

  private boolean asked(Sentence sentence, int at) {
    if (!tags.isEmpty()) {
      return tags.contains(sentence.tag(at));
    }
    for (String question : questions) {
      if (answer(question, sentence, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean answer(String question, Sentence sentence, int at) {
    return switch (question) {
      case "@start", "@end" -> false;
      case "~" -> !BOUNDARIES.contains(sentence.lower(at));
      case ".." -> true;
      case "@person" -> sentence.actors().isPerson(at);
      case "@affected" -> sentence.actors().kind(at) == ActorKind.affected;
      case "@activity" -> sentence.actors().kind(at) == ActorKind.activity;
      case "@thing" ->
          sentence.actors().kind(at) == ActorKind.thing && sentence.tag(at).isNominal();
      case "@name" -> sentence.isNamed(at);
      case "@np" -> Shapes.inNounPhrase(sentence, at);
      case "@owner" -> Shapes.isOwner(sentence, at);
      case "@adv" -> Shapes.isAdverb(sentence, at);
      case "@participle" -> Shapes.isParticiple(sentence, at);
      case "@past" -> Shapes.isPast(sentence, at);
      case "@base" -> Shapes.isBase(sentence, at);
      case "@third" -> Shapes.isThird(sentence, at);
      case "@present" -> Shapes.isThird(sentence, at) || Shapes.isBase(sentence, at);
      case "@ing" -> Shapes.isIng(sentence, at);
      case "@cap" -> Character.isUpperCase(sentence.token(at).text().charAt(0));
      default -> throw new IllegalStateException("A pattern asks for " + question);
    };
  }
}
