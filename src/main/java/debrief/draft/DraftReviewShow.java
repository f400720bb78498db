package debrief.draft;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.incident.Incident;
import debrief.postmortem.Postmortem;
import debrief.review.draft.DraftFinding;
import debrief.review.draft.DraftReviewed;
import debrief.review.draft.Excerpt;
import debrief.web.page.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every finding of a draft, place by place. */
record DraftReviewShow(
    String ref,
    String heading,
    long open,
    List<Gap> gaps,
    List<Place> places,
    boolean maySet,
    @Nullable String stopped)
    implements Page {

  /** What a rewrite left open, and where to fill it. */
  record Gap(String text, String heading, String link) {}

  /** A text with findings, and where to change it by hand. */
  record Place(int number, String heading, String link, List<Line> lines) {}

  /** A finding with what can be done about it. */
  record Line(
      String id,
      String category,
      String label,
      Excerpt excerpt,
      String message,
      boolean asked,
      String key,
      String fingerprint,
      @Nullable String version,
      List<Rewrite> rewrites,
      boolean question,
      @Nullable Reason reason) {

    public boolean anyRewrites() {
      return !rewrites.isEmpty();
    }

    /** Whether one press can rewrite it. */
    public boolean applies() {
      return version != null && reason == null && !question;
    }
  }

  /** One of a finding's suggestions. */
  record Rewrite(int number, String text) {}

  /** Why it is kept. */
  record Reason(String text, String version) {}

  static DraftReviewShow of(
      Viewer viewer, Incident incident, Postmortem postmortem, DraftReviewed reviewed) {
    Map<String, Place> places = new LinkedHashMap<>();
    int number = 0;
    for (DraftFinding finding : reviewed.findings()) {
      number++;
      places
          .computeIfAbsent(
              finding.part() + "/" + finding.key(),
              k ->
                  new Place(
                      places.size() + 1,
                      finding.heading(),
                      link(incident.ref(), finding.part(), finding.key()),
                      new ArrayList<>()))
          .lines()
          .add(line(number, finding, postmortem));
    }
    return new DraftReviewShow(
        incident.ref(),
        incident.title(),
        reviewed.open(),
        reviewed.gaps().stream()
            .map(g -> new Gap(g.text(), g.heading(), link(incident.ref(), g.part(), g.key())))
            .toList(),
        List.copyOf(places.values()),
        viewer.may(Right.APPROVE),
        reviewed.reviewedTo() == null ? null : reviewed.reviewedTo().heading());
  }

  private static Line line(int number, DraftFinding finding, Postmortem postmortem) {
    List<Rewrite> rewrites = new ArrayList<>();
    finding.suggestions().forEach(text -> rewrites.add(new Rewrite(rewrites.size(), text)));
    DraftFinding.Kept kept = finding.kept();
    return new Line(
        "f" + number,
        finding.category().id(),
        finding.category().label(),
        finding.excerpt(),
        finding.message(),
        finding.asked(),
        finding.key(),
        finding.fingerprint(),
        version(finding, postmortem),
        rewrites,
        finding.question(),
        kept == null ? null : new Reason(kept.reason(), DraftRows.bare(kept.etag())));
  }

  /** The version to save the section against; null for what one press cannot change. */
  private static @Nullable String version(DraftFinding finding, Postmortem postmortem) {
    return !finding.part().equals("sections") || !postmortem.state().isOpen()
        ? null
        : postmortem.sections().stream()
            .filter(section -> section.key().equals(finding.key()))
            .map(section -> DraftRows.bare(section.etag()))
            .findFirst()
            .orElse(null);
  }

  private static String link(String ref, String part, String key) {
    String page = "/incidents/" + ref;
    return switch (part) {
      case "incident" -> page + "/edit";
      case "timeline" -> page + "/timeline/" + key + "/edit";
      case "actionItems" -> "/action-items/" + key + "/edit";
      case "sections" -> page + "/postmortem#s-" + key;
      default -> page + "/postmortem/parts/" + part + "/" + key;
    };
  }

  @Override
  public String title() {
    return "Review of the draft: " + heading;
  }

  public boolean nothing() {
    return places.isEmpty() && gaps.isEmpty();
  }

  public boolean anyGaps() {
    return !gaps.isEmpty();
  }

  /** How much is still asked for, in words. */
  public String standing() {
    return open == 0
        ? "Nothing here stands in the way."
        : open == 1
            ? "One sentence asks for another look before this goes on."
            : open + " sentences ask for another look before this goes on.";
  }
}
