package debrief;

import debrief.action.ActionItems;
import debrief.db.Database;
import debrief.db.Signals;
import debrief.db.Vault;
import debrief.incident.Incidents;
import debrief.intake.archive.Archives;
import debrief.journal.Journal;
import debrief.noego.setting.ReviewSettings;
import debrief.people.Access;
import debrief.people.Arrivals;
import debrief.people.Credentials;
import debrief.people.People;
import debrief.people.Sessions;
import debrief.people.Tokens;
import debrief.people.sso.ClientSecrets;
import debrief.people.sso.PasswordSwitch;
import debrief.people.sso.Providers;
import debrief.people.sso.SignIns;
import debrief.people.sso.Tryout;
import debrief.postmortem.Postmortems;
import debrief.report.Reports;
import debrief.timeline.Timeline;
import debrief.web.Assets;
import debrief.web.Repeats;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/**
 * Every door, built in the order of the rooms. The server opens them to HTTP, commands use them.
 */
public record House(
    Assets assets,
    Repeats repeats,
    Journal journal,
    Credentials credentials,
    People people,
    Sessions sessions,
    Tokens tokens,
    SingleSignOn singleSignOn,
    Incidents incidents,
    Timeline timeline,
    ReviewSettings reviewSettings,
    Postmortems postmortems,
    ActionItems actionItems,
    Reports reports,
    Archives archives) {

  /** The doors of single sign-on, which stand together. */
  public record SingleSignOn(
      Providers providers,
      ClientSecrets secrets,
      PasswordSwitch passwords,
      SignIns signIns,
      Tryout tryout) {
    static SingleSignOn build(
        Jdbi jdbi, Journal journal, Signals signals, Sessions sessions, Vault vault, Clock clock) {
      ClientSecrets secrets = new ClientSecrets(jdbi, vault);
      Providers providers = new Providers(jdbi, journal, secrets);
      SignIns signIns =
          new SignIns(
              jdbi,
              new SignIns.Doors(providers, secrets, new Arrivals(jdbi, journal, signals), sessions),
              journal,
              vault,
              clock);
      return new SingleSignOn(
          providers,
          secrets,
          new PasswordSwitch(jdbi, journal),
          signIns,
          new Tryout(providers, signIns));
    }
  }

  /** Builds all of it on an open database. */
  public static House build(Database database, Vault vault, Clock clock) {
    Jdbi jdbi = database.jdbi();
    Access.define(jdbi);
    Assets assets = new Assets();
    Journal journal = new Journal(jdbi);
    Credentials credentials = new Credentials(jdbi, database.signals(), clock);
    Signals signals = database.signals();
    People people = new People(jdbi, journal, signals, clock);
    Sessions sessions = new Sessions(jdbi, people, journal, signals, clock);
    Tokens tokens = new Tokens(jdbi, journal, signals, clock);
    SingleSignOn singleSignOn = SingleSignOn.build(jdbi, journal, signals, sessions, vault, clock);
    Incidents incidents = new Incidents(jdbi, journal, clock);
    Timeline timeline = new Timeline(jdbi, incidents, journal, clock);
    ReviewSettings reviewSettings = new ReviewSettings(jdbi, journal, clock);
    Postmortems postmortems = new Postmortems(jdbi, incidents, journal, reviewSettings, clock);
    ActionItems actionItems = new ActionItems(jdbi, incidents, journal, clock);
    Reports reports =
        new Reports(
            new Reports.Ground(jdbi, journal, database.signals(), clock, assets),
            new Reports.Sources(incidents, timeline, postmortems, actionItems));
    Archives archives =
        new Archives(
            jdbi,
            new Archives.Doors(incidents, timeline, postmortems, actionItems, reports),
            clock);
    return new House(
        assets,
        new Repeats(jdbi),
        journal,
        credentials,
        people,
        sessions,
        tokens,
        singleSignOn,
        incidents,
        timeline,
        reviewSettings,
        postmortems,
        actionItems,
        reports,
        archives);
  }
}
