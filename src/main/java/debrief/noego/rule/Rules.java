package debrief.noego.rule;

import debrief.language.Sentence;
import debrief.language.clause.Clause;
import debrief.language.clause.ClauseReader;
import debrief.language.name.Names;
import debrief.noego.match.Hit;
import debrief.noego.rewrite.OpenQuestion;
import debrief.noego.rewrite.RewriteCheck;
import debrief.noego.rewrite.Wording;
import debrief.text.prose.Passages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every rule, in the order in which they are asked, with an index by the words they wait for. */
public final class Rules {
  private static final Names NOBODY = new Names(List.of(), List.of());

  /** Read at the first question, and no earlier. */
  private static final class BuiltIn {
    static final RuleFolder.Language READ = read();
    static final Rules ENGLISH = new Rules(READ.rules());

    /** The first sentence needs both the rules and the parts of speech: side by side they come. */
    private static RuleFolder.Language read() {
      Thread tagger = new Thread(Sentence::prepare, "parts-of-speech");
      tagger.setDaemon(true);
      tagger.start();
      return RuleFolder.builtIn("en");
    }
  }

  /** A shape of the rule that stands at this place in the order. */
  private record Asked(int rule, Rule.Shape shape) {}

  private final List<Rule> all;
  private final List<Asked> shapes;
  private final Map<String, BitSet> byTrigger;
  private final Set<String> own;
  private final Selection everything;

  Rules(List<Rule> all) {
    this(all, Set.of());
  }

  /**
   * @param own ids of rules of somebody's own, which speak in full unless they are switched off
   */
  private Rules(List<Rule> all, Set<String> own) {
    this.all = List.copyOf(all);
    this.shapes = shapes(all);
    this.byTrigger = index(shapes);
    this.own = own;
    this.everything = select(rule -> RuleSwitch.all);
  }

  /**
   * Which patterns speak.
   *
   * @param anyhow those that speak wherever they match; the others only where they are sure
   */
  public record Selection(BitSet speaking, BitSet anyhow) {}

  /** The patterns that speak as the rules are switched. */
  public Selection select(Function<String, RuleSwitch> switches) {
    BitSet anyhow = new BitSet();
    BitSet speaking = new BitSet();
    for (int i = 0; i < shapes.size(); i++) {
      Asked asked = shapes.get(i);
      String id = all.get(asked.rule).id();
      RuleSwitch set = switches.apply(id);
      boolean inFull = set == RuleSwitch.all || (set == RuleSwitch.sure && own.contains(id));
      anyhow.set(i, inFull);
      speaking.set(i, inFull || (set == RuleSwitch.sure && asked.shape.maySpeak()));
    }
    return new Selection(speaking, anyhow);
  }

  /** The rules that come with the program. */
  public static Rules builtIn() {
    return BuiltIn.ENGLISH;
  }

  /**
   * The rules that come with the program, and those of a folder in the same form. Each pattern of
   * them must keep to its own two sentences.
   *
   * @throws BadRuleFile where a rule cannot be used
   * @throws IOException where the folder cannot be read
   */
  public static Rules with(Path folder) throws IOException {
    List<Rule> own = RuleFolder.own(folder, BuiltIn.READ.shared());
    own.forEach(Rules::keepsToItsExamples);
    List<Rule> all = new ArrayList<>(BuiltIn.READ.rules());
    Set<String> known = all.stream().map(Rule::id).collect(Collectors.toSet());
    for (Rule rule : own) {
      if (known.contains(rule.id())) {
        throw new BadRuleFile(rule.file(), 1, "“" + rule.id() + "” is one of the built-in rules.");
      }
    }
    all.addAll(own);
    all.sort(Comparator.comparingInt(Rule::rank).thenComparing(Rule::id));
    return new Rules(all, own.stream().map(Rule::id).collect(Collectors.toSet()));
  }

  private static void keepsToItsExamples(Rule rule) {
    Rules alone = new Rules(List.of(rule));
    for (Rule.Shape shape : rule.shapes()) {
      boolean found =
          alone.in(shape.flag()).stream().anyMatch(match -> match.shape().equals(shape));
      if (!found) {
        throw new BadRuleFile(
            rule.file(), shape.line(), "The pattern does not find “" + shape.flag() + "”.");
      }
      if (!alone.in(shape.leave()).isEmpty()) {
        throw new BadRuleFile(
            rule.file(), shape.line(), "“" + shape.leave() + "” is not left alone.");
      }
    }
  }

  /** What is found in a text, without names. */
  private List<Match> in(String text) {
    return sentences(text).flatMap(sentence -> find(sentence).stream()).toList();
  }

  private static Stream<Sentence> sentences(String text) {
    return Passages.of(text).stream()
        .flatMap(passage -> Sentence.of(text, passage, NOBODY).stream());
  }

  public List<Rule> all() {
    return all;
  }

  private static List<Asked> shapes(List<Rule> rules) {
    List<Asked> shapes = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      for (Rule.Shape shape : rules.get(i).shapes()) {
        shapes.add(new Asked(i, shape));
      }
    }
    return List.copyOf(shapes);
  }

  private static Map<String, BitSet> index(List<Asked> shapes) {
    Map<String, BitSet> index = new HashMap<>();
    for (int i = 0; i < shapes.size(); i++) {
      for (String trigger : shapes.get(i).shape.pattern().triggers()) {
        index.computeIfAbsent(trigger, t -> new BitSet()).set(i);
      }
    }
    return index;
  }

  /** The shapes that could match here, judged by single words. */
  private BitSet candidates(Sentence sentence) {
    BitSet candidates = new BitSet();
    for (int i = 0; i < sentence.size(); i++) {
      add(candidates, byTrigger.get(sentence.lower(i)));
      for (String lemma : sentence.token(i).lemmas()) {
        add(candidates, byTrigger.get("=" + lemma));
      }
    }
    return candidates;
  }

  private static void add(BitSet candidates, @Nullable BitSet more) {
    if (more != null) {
      candidates.or(more);
    }
  }

  /**
   * What to write instead, with roles in place of names: it tells what the sentence tells, has a
   * verb, and is free of what the rules notice. Empty where nothing is offered.
   */
  public Optional<String> instead(Match match, Wording wording) {
    return match
        .rule()
        .rewrite()
        .of(match.hit(), wording)
        .filter(offered -> RewriteCheck.keeps(wording.all(), wording.of(match.hit()), offered))
        .filter(Rules::isSentence)
        .filter(offered -> in(offered).isEmpty());
  }

  /** What to ask the writer where nothing is offered. */
  public String question(Match match, Wording wording) {
    String question = match.rule().question();
    String about = OpenQuestion.about(question, match.hit(), wording);
    return in(about).isEmpty() ? about : OpenQuestion.toAll(question);
  }

  private static boolean isSentence(String text) {
    return sentences(text)
        .flatMap(sentence -> ClauseReader.read(sentence).stream())
        .anyMatch(clause -> clause.form() == Clause.Form.finite);
  }

  /** A rule, which of its shapes matched, and where. */
  public record Match(Rule rule, Rule.Shape shape, Hit hit) {}

  /** What the rules find in a sentence in every form that they know. */
  public List<Match> find(Sentence sentence) {
    return find(sentence, everything);
  }

  /** What speaks in a sentence, at most one match a rule, in the order of the rules. */
  public List<Match> find(Sentence sentence, Selection selected) {
    List<Match> matches = new ArrayList<>();
    BitSet candidates = candidates(sentence);
    candidates.and(selected.speaking());
    int matched = -1;
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      Asked asked = shapes.get(i);
      Hit hit =
          asked.rule == matched ? null : asked.shape.find(sentence, !selected.anyhow().get(i));
      if (hit != null) {
        matched = asked.rule;
        matches.add(new Match(all.get(matched), asked.shape, hit));
      }
    }
    return matches;
  }
}
