package debrief.review.draft;

import debrief.incident.Incident;
import debrief.incident.name.AccountNames;
import debrief.incident.name.NamedWords;
import debrief.incident.name.UnknownNames;
import debrief.incident.participant.Participant;
import debrief.noego.Finding;
import debrief.noego.Review;
import debrief.noego.Reviewed;
import debrief.noego.rule.UnlistedPeople;
import debrief.postmortem.document.Section;
import debrief.redaction.NameRedactor;
import debrief.redaction.Named;
import debrief.redaction.Speakers;
import debrief.review.ReviewSetting;
import debrief.review.ReviewSettings;
import debrief.review.exemption.Exemptions;
import debrief.web.Problem;
import debrief.web.load.CpuDeadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes readings: with whoever is known to be a person, and what is to be left alone. */
final class DraftReadings {
  private final ReviewSql sql;
  private final ReviewSettings settings;
  private final Exemptions exemptions;
  private final UnknownNames names;
  private final RememberedFindings remembered = new RememberedFindings();

  DraftReadings(ReviewSql sql, ReviewSettings settings, Exemptions exemptions, UnknownNames names) {
    this.sql = sql;
    this.settings = settings;
    this.exemptions = exemptions;
    this.names = names;
  }

  long read() {
    return remembered.read();
  }

  /**
   * What a reading goes by.
   *
   * @param accounts people with an account who are named in the texts, without a role
   * @param people whoever else is known to be one: owners of action items, speakers of a chat
   * @param setAside keys of words that are nobody's name here
   */
  record Ground(
      ReviewSetting setting,
      Exemptions exemptions,
      RememberedFindings.Texts review,
      AccountNames accounts,
      List<String> people,
      Set<String> setAside) {

    /** Who is named in a text although no role of theirs is known. */
    List<String> named(String text) {
      List<String> named = new ArrayList<>(accounts.in(text));
      NamedWords words = new NamedWords(text);
      people.stream()
          .filter(name -> !named.contains(name) && words.mayName(name))
          .forEach(named::add);
      return named;
    }

    /** Whether the organisation has said that this is nobody's name. */
    boolean leavesAlone(String name) {
      return setting.leavesAlone(name) || exemptions.holds(Review.SOMEBODY, name);
    }

    Reviewed read(String text, CpuDeadline deadline) {
      return shown(review.reviewed(text, named(text), deadline));
    }

    private Reviewed shown(Reviewed all) {
      Reviewed reviewed = setting.without(all);
      List<Finding> left = reviewed.findings().stream().filter(f -> !isSetAside(f)).toList();
      return left.size() == reviewed.findings().size() ? reviewed : reviewed.with(left);
    }

    private boolean isSetAside(Finding finding) {
      return finding.rule().equals(Review.SOMEBODY)
          && setAside.contains(UnknownNames.key(NameInDraft.plain(finding.quote())));
    }
  }

  private Ground ground(Incident incident, List<String> texts) {
    ReviewSetting setting = settings.now();
    List<ReviewSql.Told> told = sql.told(incident.number());
    return new Ground(
        setting,
        exemptions,
        remembered.of(incident, setting.profile(exemptions.now())),
        names.named(incident, texts),
        people(incident, told),
        of("word", told).collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Stream<String> of(String kind, List<ReviewSql.Told> told) {
    return told.stream().filter(one -> one.kind().equals(kind)).map(ReviewSql.Told::text);
  }

  private List<String> people(Incident incident, List<ReviewSql.Told> told) {
    ReviewSetting setting = settings.now();
    Stream<String> speakers =
        of("opening", told)
            .flatMap(text -> Speakers.in(text).stream())
            .filter(UnlistedPeople::couldBe)
            .filter(name -> incident.services().stream().noneMatch(name::equalsIgnoreCase))
            .filter(name -> !setting.leavesAlone(name))
            .filter(name -> !exemptions.holds(Review.SOMEBODY, name));
    List<String> all = Stream.concat(of("owner", told), speakers).distinct().toList();
    return UnknownNames.of(incident, all, of("word", told).collect(Collectors.toSet()));
  }

  /** Whether words name nobody: no participant, no account, nobody who is known or listed. */
  Predicate<String> nameless(Incident incident) {
    List<Named> people =
        new ArrayList<>(incident.participants().stream().flatMap(Participant::forReview).toList());
    people(incident, sql.told(incident.number()))
        .forEach(name -> people.add(new Named(name, null)));
    NameRedactor roles = NameRedactor.of(people);
    return words ->
        roles.inMarkdown(words).equals(words)
            && !UnlistedPeople.mayName(words)
            && names.named(incident, List.of(words)).names().isEmpty();
  }

  DraftReading of(Incident incident, boolean asks, Duration longest, List<DraftText> texts) {
    Ground ground = ground(incident, texts.stream().map(DraftText::text).toList());
    return new DraftReading(texts, ground, asks, sql.kept(incident.number()), longest);
  }

  Reviewed text(Incident incident, String markdown) {
    return ground(incident, List.of(markdown)).read(markdown, CpuDeadline.in(settings.longest()));
  }

  /** A section's text with one of the suggestions in it: see {@link DraftReview#rewritten}. */
  String rewritten(
      Incident incident, Section section, String fingerprint, @Nullable Integer suggestion) {
    String markdown = section.markdown();
    Finding finding =
        text(incident, markdown).findings().stream()
            .filter(found -> found.fingerprint().equals(fingerprint))
            .findFirst()
            .orElseThrow(DraftReview::saidNoLonger);
    if (suggestion == null || suggestion < 0 || suggestion >= finding.suggestions().size()) {
      throw Problem.invalid("suggestion", "Choose one of the rewrites.");
    }
    if (finding.question()) {
      throw Problem.invalid(
          "suggestion", "This is a question to you: write its answer in the sentence's place.");
    }
    return markdown.substring(0, finding.replaceStart())
        + finding.suggestions().get(suggestion)
        + markdown.substring(finding.replaceEnd());
  }
}
