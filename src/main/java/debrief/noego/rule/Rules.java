package debrief.noego.rule;

import debrief.language.Sentence;
import debrief.language.name.Names;
import debrief.noego.match.Hit;
import debrief.noego.rewrite.FallbackRewrite;
import debrief.noego.rewrite.Wording;
import debrief.text.prose.Passages;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every rule, in the order in which they are asked, with an index by the words they wait for. */
public final class Rules {
  private static final List<Rule> ALL =
      Stream.of(
              Blame.all(),
              Consequences.all(),
              Attributions.all(),
              Faults.all(),
              Rulebreaks.all(),
              CulpritSearches.all(),
              Counterfactuals.all(),
              RegretPhrases.all(),
              MissedPaths.all(),
              OtherPasts.all(),
              HumanErrors.all(),
              WrongOnes.all(),
              Omissions.all(),
              NegatedActors.all(),
              Shortcuts.all(),
              Neglected.all(),
              Unnoticed.all(),
              Hindsights.all(),
              InevitabilityClaims.all(),
              SingleCauses.all(),
              NothingElse.all(),
              Reductions.all(),
              Absolutes.all(),
              Promises.all(),
              Exhortations.all(),
              Efforts.all(),
              Urgings.all(),
              Trainings.all(),
              Duties.all(),
              Sanctions.all(),
              Lessons.all(),
              Judgements.all(),
              Verdicts.all(),
              Abilities.all(),
              HalfMeasures.all())
          .flatMap(List::stream)
          .toList();

  /** A shape of the rule that stands at this place in the order. */
  private static final Names NOBODY = new Names(List.of(), List.of());

  private record Asked(int rule, Rule.Shape shape) {}

  private static final List<Asked> SHAPES = shapes();
  private static final Map<String, BitSet> BY_TRIGGER = index();

  private Rules() {}

  public static List<Rule> all() {
    return ALL;
  }

  private static List<Asked> shapes() {
    List<Asked> shapes = new ArrayList<>();
    for (int i = 0; i < ALL.size(); i++) {
      for (Rule.Shape shape : ALL.get(i).shapes()) {
        shapes.add(new Asked(i, shape));
      }
    }
    return List.copyOf(shapes);
  }

  private static Map<String, BitSet> index() {
    Map<String, BitSet> index = new HashMap<>();
    for (int i = 0; i < SHAPES.size(); i++) {
      for (String trigger : SHAPES.get(i).shape.pattern().triggers()) {
        index.computeIfAbsent(trigger, t -> new BitSet()).set(i);
      }
    }
    return index;
  }

  /** The shapes that could match here, judged by single words. */
  private static BitSet candidates(Sentence sentence) {
    BitSet candidates = new BitSet();
    for (int i = 0; i < sentence.size(); i++) {
      add(candidates, BY_TRIGGER.get(sentence.lower(i)));
      for (String lemma : sentence.token(i).lemmas()) {
        add(candidates, BY_TRIGGER.get("=" + lemma));
      }
    }
    return candidates;
  }

  private static void add(BitSet candidates, @Nullable BitSet more) {
    if (more != null) {
      candidates.or(more);
    }
  }

  /** What to write instead, free of what the rules notice; roles stand for names. */
  public static List<String> instead(Match match, Wording wording) {
    List<String> offered = match.rule().rewrite().of(match.hit(), wording);
    boolean clean = offered.stream().allMatch(Rules::isClean);
    return clean ? offered : FallbackRewrite.of(match.rule().category());
  }

  private static boolean isClean(String text) {
    return Passages.of(text).stream()
        .flatMap(passage -> Sentence.of(text, passage, NOBODY).stream())
        .allMatch(sentence -> find(sentence).isEmpty());
  }

  /** A rule and where it matched. */
  public record Match(Rule rule, Hit hit) {}

  /** What the rules find in a sentence, at most one match a rule, in the order of the rules. */
  public static List<Match> find(Sentence sentence) {
    List<Match> matches = new ArrayList<>();
    BitSet candidates = candidates(sentence);
    int matched = -1;
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      Asked asked = SHAPES.get(i);
      Hit hit = asked.rule == matched ? null : asked.shape.find(sentence);
      if (hit != null) {
        matched = asked.rule;
        matches.add(new Match(ALL.get(matched), hit));
      }
    }
    return matches;
  }
}
