package debrief.review.draft;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.incident.name.UnknownNames;
import debrief.noego.Reviewed;
import debrief.postmortem.Postmortem;
import debrief.postmortem.document.DraftLock;
import debrief.postmortem.document.Head;
import debrief.postmortem.document.Section;
import debrief.review.ReviewSettings;
import debrief.review.draft.KeptFindings.Found;
import debrief.review.exemption.Exemptions;
import debrief.review.printed.RedactionPreview;
import debrief.web.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says, read as the review and the printer read it. Everything that a report would be
 * made of is reviewed, apart from what was taken out of chats and alerts. An imported document is
 * shown its findings but never asked: old words are not ours.
 *
 * <p>A text is reviewed once, whoever asks, until it changes: see {@link RememberedFindings}.
 */
public final class DraftReview {
  /** The metric that counts the texts that were really read. */
  public static final String TEXTS_READ = "debrief.review.texts_read";

  /** The template of documents that were brought in. */
  private static final String IMPORTED = "imported";

  /**
   * What asks to be published has more time: it is read to its end where that is possible at all.
   */
  private static final int TIMES_AT_THE_GATE = 4;

  private final DraftLock drafts;
  private final Incidents incidents;
  private final ReviewSettings settings;
  private final ReviewSql sql;
  private final KeptFindings kept;
  private final UnknownNames names;
  private final DraftReadings readings;

  public DraftReview(
      Jdbi jdbi,
      DraftLock drafts,
      Incidents incidents,
      ReviewSettings settings,
      Exemptions exemptions,
      UnknownNames names) {
    this.names = names;
    this.drafts = drafts;
    this.incidents = incidents;
    this.settings = settings;
    this.sql = SqlObjects.of(jdbi, ReviewSql.class);
    this.readings = new DraftReadings(sql, settings, exemptions, names);
    this.kept = new KeptFindings(sql, drafts, this::found);
  }

  /** What words are kept, and why. */
  public KeptFindings kept() {
    return kept;
  }

  /** How many texts were really read since the start. */
  public long textsRead() {
    return readings.read();
  }

  /**
   * A draft, read once.
   *
   * @param printed the names that would be printed as roles, if it were published now
   * @param reviewed everything that the review has to say about it
   * @param unknown names of people without a role, which would be printed as they stand
   * @param setAside words that are nobody's name here
   * @param namesFirst whether they stand in the way
   */
  public record Read(
      RedactionPreview printed,
      DraftReviewed reviewed,
      List<NameInDraft> unknown,
      Set<String> setAside,
      boolean namesFirst) {

    /** Those of whom nobody has said anything. */
    public List<NameInDraft> open() {
      return unknown.stream().filter(name -> name.kept() == null).toList();
    }
  }

  /**
   * @param postmortem of this incident, both of which the viewer has just been given
   */
  public Read read(Viewer viewer, Incident incident, Postmortem postmortem) {
    viewer.require(Right.WRITE);
    DraftReading reading = reading(incident, postmortem.template(), settings.longest());
    DraftReviewed reviewed = reading.reviewed();
    List<NameInDraft> unknown = DraftNames.of(incident, names, reading, reviewed);
    List<String> told =
        reading.texts().stream()
            .filter(text -> !text.audience().isTeam())
            .map(DraftText::text)
            .toList();
    return new Read(
        RedactionPreview.of(incident, told),
        reviewed,
        unknown,
        reading.setAside(),
        unknown.stream().anyMatch(name -> name.kept() == null)
            && namesFirst(incident, postmortem.template()));
  }

  /** Without anybody recorded no name would become a role. */
  private static boolean namesFirst(Incident incident, String template) {
    return incident.participants().isEmpty() && !template.equals(IMPORTED);
  }

  /** Everything that the review has to say about the draft. */
  public DraftReviewed reviewed(Viewer viewer, String ref) {
    Head head = drafts.read(viewer, ref);
    return reviewed(viewer, incidents.get(viewer, ref), head.template());
  }

  /** The same of a draft that the viewer has just been given. */
  public DraftReviewed reviewed(Viewer viewer, Incident incident, Postmortem postmortem) {
    return reviewed(viewer, incident, postmortem.template());
  }

  private DraftReviewed reviewed(Viewer viewer, Incident incident, String template) {
    viewer.require(Right.WRITE);
    return reading(incident, template, settings.longest()).reviewed();
  }

  /**
   * What there is to say about a text that is being written, with the incident's participants and
   * the organisation's own words. Nothing of it is stored.
   */
  public Reviewed text(Viewer viewer, String ref, TextInput input) {
    Incident incident = incidents.get(viewer, ref);
    viewer.require(Right.WRITE);
    return readings.text(incident, input.checked());
  }

  /**
   * A section's text with one of the suggestions in it.
   *
   * @param section as it is now, and as the viewer was given it
   * @param suggestion its place among the finding's suggestions
   * @throws Problem 404 where the text has no such finding
   */
  public String rewritten(
      Viewer viewer,
      String ref,
      Section section,
      String fingerprint,
      @Nullable Integer suggestion) {
    return readings.rewritten(incidents.get(viewer, ref), section, fingerprint, suggestion);
  }

  /** Whether words name nobody, as far as this incident, accounts and lists can tell. */
  public Predicate<String> nameless(Incident incident) {
    return readings.nameless(incident);
  }

  /** Names that would be printed as they stand, kept ones too. */
  public List<NameInDraft> names(Viewer viewer, String ref) {
    return names(incidents.get(viewer, ref), drafts.read(viewer, ref));
  }

  private List<NameInDraft> names(Incident incident, Head head) {
    DraftReading reading = atTheGate(incident, head);
    return DraftNames.of(incident, names, reading, reading.reviewed());
  }

  /**
   * A finding of the draft as it is now.
   *
   * @throws Problem 404 where the draft has no such finding
   */
  public DraftFinding finding(Viewer viewer, String ref, String fingerprint) {
    Head head = drafts.read(viewer, ref);
    return finding(incidents.get(viewer, ref), head, fingerprint)
        .orElseThrow(DraftReview::saidNoLonger);
  }

  private Found found(Viewer viewer, Head head, String fingerprint) {
    Incident incident = incidents.get(viewer, Incident.ref(head.number()));
    return finding(incident, head, fingerprint)
        .map(finding -> Found.of(finding, nameless(incident)))
        .or(() -> name(incident, head, fingerprint).map(Found::of))
        .orElseThrow(DraftReview::saidNoLonger);
  }

  private Optional<NameInDraft> name(Incident incident, Head head, String fingerprint) {
    return names(incident, head).stream()
        .filter(name -> name.fingerprint().equals(fingerprint))
        .findFirst();
  }

  /** The finding of this fingerprint; what stands behind it is not read. */
  private Optional<DraftFinding> finding(Incident incident, Head head, String fingerprint) {
    DraftReading reading = atTheGate(incident, head);
    return reading.texts().stream()
        .takeWhile(text -> !reading.isStopped())
        .flatMap(text -> reading.in(text).stream())
        .filter(finding -> finding.fingerprint().equals(fingerprint))
        .findFirst();
  }

  /**
   * What is asked for and neither changed nor kept or filled, as the reasons of a refusal.
   *
   * @param head of the draft of this incident, both of which the caller has locked
   */
  public List<Problem.FieldError> open(Incident incident, Head head) {
    DraftReading reading = atTheGate(incident, head);
    DraftReviewed reviewed = reading.reviewed();
    List<Problem.FieldError> reasons = new ArrayList<>(reviewed.reasons());
    if (namesFirst(incident, head.template())) {
      reasons.addAll(DraftNames.reasons(DraftNames.of(incident, names, reading, reviewed)));
    }
    return reasons;
  }

  private DraftReading atTheGate(Incident incident, Head head) {
    return reading(incident, head.template(), settings.longest().multipliedBy(TIMES_AT_THE_GATE));
  }

  private DraftReading reading(Incident incident, String template, Duration longest) {
    return readings.of(incident, !template.equals(IMPORTED), longest, sql.texts(incident.number()));
  }

  static Problem saidNoLonger() {
    String words = "The draft no longer says this. Look at its check again.";
    return Problem.of(Problem.Kind.NOT_FOUND, words);
  }
}
