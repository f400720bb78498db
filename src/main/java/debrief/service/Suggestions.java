package debrief.service;

import debrief.access.Viewer;
import debrief.team.Teams;

/** What forms offer: the names that the viewer may know. */
public final class Suggestions {
  private final Teams teams;
  private final ServiceCatalogue services;

  public Suggestions(Teams teams, ServiceCatalogue services) {
    this.teams = teams;
    this.services = services;
  }

  public KnownNames of(Viewer viewer) {
    return new KnownNames(teams.names(viewer), services.names(viewer));
  }
}
