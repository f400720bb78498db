package debrief.postmortem;

import debrief.access.Viewer;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.postmortem.part.TrustTag;
import debrief.trust.suggestion.TrustSuggestion;
import debrief.trust.suggestion.TrustSuggestions;
import debrief.trust.suggestion.TrustSuggestions.Part;
import debrief.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The door to what a draft's own sentences suggest to tag. Nothing is tagged by it. */
public final class SuggestedTags {
  private final Postmortems postmortems;
  private final Incidents incidents;

  public SuggestedTags(Postmortems postmortems, Incidents incidents) {
    this.postmortems = postmortems;
    this.incidents = incidents;
  }

  /**
   * @throws Problem 404 where the viewer may not know of the incident or it has no draft, 403 for
   *     those who do not draft
   */
  public List<TrustSuggestion> of(Viewer viewer, String ref) {
    Postmortem postmortem = postmortems.get(viewer, ref);
    return of(incidents.get(viewer, ref), postmortem);
  }

  /** The same of a draft that the viewer has just been given. */
  public static List<TrustSuggestion> of(Incident incident, Postmortem postmortem) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("title", "Title", incident.title()));
    parts.add(new Part("incident", "The incident's summary", incident.summary()));
    postmortem.sections().forEach(s -> parts.add(new Part(s.key(), s.heading(), s.markdown())));
    return TrustSuggestions.in(
        parts, postmortem.trust().stream().map(TrustTag::principle).collect(Collectors.toSet()));
  }
}
