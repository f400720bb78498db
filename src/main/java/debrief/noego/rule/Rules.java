package debrief.noego.rule;

import debrief.noego.language.Names;
import debrief.noego.language.Passages;
import debrief.noego.language.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every rule, in the order in which they are asked, with an index by the words they wait for. */
public final class Rules {
  private static final List<Rule> ALL =
      Stream.of(
              Blame.all(),
              Faults.all(),
              Counterfactuals.all(),
              Regrets.all(),
              MissedPaths.all(),
              HumanErrors.all(),
              Omissions.all(),
              Nobodies.all(),
              Shortcuts.all(),
              Neglected.all(),
              Hindsights.all(),
              Foregone.all(),
              SingleCauses.all(),
              Absolutes.all(),
              Exhortations.all(),
              Judgements.all())
          .flatMap(List::stream)
          .toList();

  private static final Map<String, BitSet> BY_TRIGGER = index();

  private Rules() {}

  public static List<Rule> all() {
    return ALL;
  }

  private static Map<String, BitSet> index() {
    Map<String, BitSet> index = new HashMap<>();
    for (int i = 0; i < ALL.size(); i++) {
      for (String trigger : ALL.get(i).triggers()) {
        index.computeIfAbsent(trigger, t -> new BitSet()).set(i);
      }
    }
    return index;
  }

  /** The rules that could say something here, judged by single words. */
  static BitSet candidates(Sentence sentence) {
    BitSet candidates = new BitSet();
    for (int i = 0; i < sentence.size(); i++) {
      add(candidates, BY_TRIGGER.get(sentence.lower(i)));
      for (String lemma : sentence.token(i).lemmas()) {
        add(candidates, BY_TRIGGER.get("=" + lemma));
      }
    }
    return candidates;
  }

  private static void add(BitSet candidates, @org.jspecify.annotations.Nullable BitSet more) {
    if (more != null) {
      candidates.or(more);
    }
  }

  /** What to write instead, free of what the rules notice; roles stand for names. */
  public static List<String> instead(Match match, Wording wording) {
    List<String> offered = match.rule().rewrite().of(match.hit(), wording);
    boolean clean = offered.stream().allMatch(Rules::isClean);
    return clean ? offered : Rewrites.plain(match.rule().category());
  }

  private static boolean isClean(String text) {
    Names nobody = new Names(List.of(), List.of());
    return Passages.of(text).stream()
        .flatMap(passage -> Sentence.of(text, passage, nobody).stream())
        .allMatch(sentence -> find(sentence).isEmpty());
  }

  /** A rule and where it matched. */
  public record Match(Rule rule, Hit hit) {}

  /** What the rules find in a sentence, in the order of the rules. */
  public static List<Match> find(Sentence sentence) {
    List<Match> matches = new ArrayList<>();
    BitSet candidates = candidates(sentence);
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      Hit hit = ALL.get(i).find(sentence);
      if (hit != null) {
        matches.add(new Match(ALL.get(i), hit));
      }
    }
    return matches;
  }
}
