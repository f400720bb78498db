package debrief.noego.match;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One place of a pattern: what may stand there, and how often. */
final class Element {
  private final boolean negated;
  private final String test;
  private final @Nullable WordAlternatives words;
  private final List<Questions.Question> questions = new ArrayList<>();
  private boolean start;
  private boolean end;
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
    if (least > most) {
      throw new IllegalArgumentException("“" + written + "” asks for more than it allows.");
    }
    negated = spec.startsWith("!") && spec.length() > 1;
    test = negated ? spec.substring(1) : spec;
    List<String> plain = new ArrayList<>();
    if (test.startsWith("/") && test.length() > 1) {
      Arrays.stream(test.substring(1).split("\\|", -1)).map(Element::tag).forEach(tags::add);
    } else {
      for (String part : test.split("\\|", -1)) {
        ask(part, plain);
      }
    }
    words = plain.isEmpty() ? null : WordAlternatives.of(String.join("|", plain));
  }

  private void ask(String part, List<String> plain) {
    if (part.isEmpty() || part.equals("<") || part.equals(">")) {
      throw new IllegalArgumentException("“" + test + "” lacks a word or a space.");
    }
    Questions.Question question = Questions.of(part);
    start |= part.equals("@start");
    end |= part.equals("@end");
    if (question == null) {
      plain.add(part);
    } else {
      questions.add(question);
    }
  }

  private static Tag tag(String name) {
    return Arrays.stream(Tag.values())
        .filter(tag -> tag.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("There is no part of speech “" + name + "”."));
  }

  private static String quantifier(String spec, int[] bounds) {
    int last = spec.length() - 1;
    if (spec.endsWith("}")) {
      int open = spec.lastIndexOf('{');
      String range = open < 0 ? "" : spec.substring(open + 1, last);
      if (!range.matches("\\d{1,2}(?:,\\d{1,2})?")) {
        throw new IllegalArgumentException("“" + spec + "” does not say how often.");
      }
      String[] ends = range.split(",", -1);
      bounds[0] = Integer.parseInt(ends[0]);
      bounds[1] = Integer.parseInt(ends[ends.length - 1]);
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
    return start || end ? 0 : least;
  }

  /** How many words a match has here at most. */
  int mostWords() {
    return most * (words == null ? 1 : Math.max(1, words.longest()));
  }

  /** How many words it takes at this place; -1 where it does not match. */
  int length(Sentence sentence, int at) {
    if (start && Shapes.startsAt(sentence, at) != negated) {
      return 0;
    }
    if (end && Shapes.endsAt(sentence, at) != negated) {
      return 0;
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
    return (start || end) && !negated && words != null ? words.length(sentence, at) : 0;
  }

  private boolean asked(Sentence sentence, int at) {
    if (!tags.isEmpty()) {
      return tags.contains(sentence.tag(at));
    }
    for (Questions.Question question : questions) {
      if (question.of(sentence, at)) {
        return true;
      }
    }
    return false;
  }
}
