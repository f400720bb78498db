package debrief.noego;

import debrief.language.Sentence;
import debrief.language.name.Mention;
import debrief.language.name.Names;
import debrief.noego.category.Category;
import debrief.noego.match.Hit;
import debrief.noego.rule.ActingPeople;
import debrief.noego.rule.NamedPeople;
import debrief.noego.rule.RoledSentence;
import debrief.noego.rule.RuleSwitch;
import debrief.noego.rule.Rules;
import debrief.redaction.NameRedactor;
import debrief.redaction.Named;
import debrief.text.prose.Passage;
import debrief.text.prose.Passages;
import debrief.web.load.CpuDeadline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Reads a text and says which words blame and which would help. Made once for a roster, safe for
 * threads, a pure function of the text; it remembers and logs nothing.
 *
 * <p>A sentence is one conversation: it has at most one finding a category, and a name in it is a
 * finding of its own only where nothing else is, since every other rewrite says the role anyway.
 */
public final class Review {
  /** More than anybody reads; it bounds the answer to a text that was made to be found. */
  private static final int MOST_FINDINGS = 5_000;

  private static final int READ_ALL = -1;

  /** The rule about people of whom no role is known, and what stands in place of their names. */
  public static final String SOMEBODY = "named-person.somebody";

  /** The rule about people whose role is known. */
  public static final String PARTICIPANT = "named-person.participant";

  private final Names names;
  private final NameRedactor roles;
  private final OwnPhrases phrases;
  private final int participants;
  private final ReviewProfile profile;
  private final Rules rules;
  private final Rules.Selection selected;

  private Review(NameRedactor roles, int participants, ReviewProfile profile, Rules rules) {
    this.roles = roles;
    this.participants = participants;
    this.names = roles.names();
    this.phrases = OwnPhrases.of(profile.phrases());
    this.profile = profile;
    this.rules = rules;
    this.selected = rules.select(profile::of);
  }

  /** A review that knows these participants. */
  public static Review of(List<Named> participants) {
    return of(participants, ReviewProfile.DEFAULT);
  }

  /** A review that knows these participants and what an organisation asks for. */
  public static Review of(List<Named> participants, ReviewProfile profile) {
    return of(participants, List.of(), profile);
  }

  /**
   * The same, which knows of others too that they are people.
   *
   * @param others names of people of whom no role is known
   */
  public static Review of(List<Named> participants, List<String> others, ReviewProfile profile) {
    List<Named> all = new ArrayList<>(participants);
    others.forEach(name -> all.add(new Named(name, null)));
    return new Review(NameRedactor.of(all), participants.size(), profile, Rules.builtIn());
  }

  /** The same by other rules. */
  Review by(Rules others) {
    return new Review(roles, participants, profile, others);
  }

  /**
   * Everything that there is to say about a text, up to some thousands of findings; nothing for
   * code, quotations and tables.
   */
  public Reviewed markdown(String markdown) {
    return markdown(markdown, CpuDeadline.never());
  }

  /** The same, as far as it comes before the deadline. */
  public Reviewed markdown(String markdown, CpuDeadline deadline) {
    LineNumbers lines = new LineNumbers(markdown);
    List<Finding> findings = new ArrayList<>();
    List<Stranger> strangers = new ArrayList<>();
    AtomicInteger stopped = new AtomicInteger(READ_ALL);
    for (Passage passage : Passages.of(markdown)) {
      if (stopped.get() != READ_ALL) {
        break;
      }
      Sentence.each(
          markdown,
          passage,
          names,
          sentence -> {
            if (stopped.get() == READ_ALL && deadline.passed()) {
              stopped.set(sentence.start());
            }
            if (stopped.get() == READ_ALL && findings.size() < MOST_FINDINGS) {
              new InSentence(lines, sentence).collect(findings);
              Stranger.collect(sentence, profile, phrases, strangers);
            }
          });
    }
    findings.sort(Comparator.comparingInt(Finding::start).thenComparingInt(Finding::end));
    return Reviewed.of(findings, stopped.get() == READ_ALL ? null : stopped.get(), strangers);
  }

  private final class InSentence {
    private final LineNumbers lines;
    private final Sentence sentence;
    private final List<Finding> found = new ArrayList<>();
    private final Set<Category> categories = EnumSet.noneOf(Category.class);

    InSentence(LineNumbers lines, Sentence sentence) {
      this.lines = lines;
      this.sentence = sentence;
    }

    void collect(List<Finding> findings) {
      for (OwnPhrases.Place own : phrases.in(sentence)) {
        add(
            own.rule(),
            own.phrase().category(),
            own.from(),
            own.to(),
            own.message(),
            () -> new Offer(own.instead(), false));
      }
      for (Rules.Match match : rules.find(sentence, selected)) {
        Hit hit = match.hit();
        add(
            match.rule().id(),
            match.rule().category(),
            hit.quoteFrom(),
            hit.quoteTo(),
            match.rule().why(),
            () -> Offer.of(rules, match, sentence, roles));
      }
      if (found.isEmpty()) {
        names();
      }
      findings.addAll(found);
    }

    private void names() {
      Mention mention = NamedPeople.narrative(sentence);
      if (mention != null && mention.people().stream().allMatch(p -> p >= participants)) {
        name(SOMEBODY, mention.start(), mention.end(), RoledSentence.SOME_ROLE);
        return;
      }
      if (mention != null) {
        name(PARTICIPANT, mention.start(), mention.end(), roles.insteadOf(mention, sentence));
        return;
      }
      int stranger = ActingPeople.find(sentence);
      if (stranger >= 0) {
        int end = ActingPeople.end(sentence, stranger);
        name(SOMEBODY, sentence.token(stranger).start(), end, RoledSentence.SOME_ROLE);
      }
    }

    private void name(String rule, int start, int end, String instead) {
      if (profile.of(rule) != RuleSwitch.off && !phrases.leavesAlone(sentence, rule, start, end)) {
        found.add(
            finding(
                rule,
                Category.namedPerson,
                start,
                end,
                NamedPeople.WHY,
                List.of(instead),
                false,
                start,
                end));
      }
    }

    private void add(
        String rule, Category category, int from, int to, String why, Supplier<Offer> offers) {
      int start = sentence.token(from).start();
      int end = sentence.token(to - 1).end();
      boolean overlaps = found.stream().anyMatch(f -> start < f.end() && f.start() < end);
      if (overlaps
          || categories.contains(category)
          || phrases.leavesAlone(sentence, rule, start, end)) {
        return;
      }
      categories.add(category);
      Offer offer = offers.get(); // costs more than finding it
      found.add(
          finding(
              rule,
              category,
              start,
              end,
              why,
              offer.texts(),
              offer.question(),
              sentence.start(),
              sentence.end()));
    }

    private Finding finding(
        String rule,
        Category category,
        int start,
        int end,
        String why,
        List<String> suggestions,
        boolean question,
        int replaceStart,
        int replaceEnd) {
      String quote = sentence.source(start, end);
      String all = sentence.source(sentence.start(), sentence.end());
      return new Finding(
          rule,
          category,
          start,
          end,
          lines.line(start),
          lines.column(start),
          quote,
          why,
          suggestions,
          question,
          replaceStart,
          replaceEnd,
          Fingerprint.of(rule, quote, all));
    }
  }
}
