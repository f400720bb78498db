package debrief;

import debrief.access.Access;
import debrief.account.Accounts;
import debrief.account.People;
import debrief.action.ActionItems;
import debrief.admin.Demo;
import debrief.admin.StoryClock;
import debrief.admin.jobs.JobOverview;
import debrief.cluster.Notifications;
import debrief.crypto.SecretBox;
import debrief.db.Database;
import debrief.event.PersonEvent;
import debrief.event.TeamEvent;
import debrief.incident.Incidents;
import debrief.incident.declare.DeclareSettings;
import debrief.intake.archive.Archives;
import debrief.jobs.JobSettings;
import debrief.jobs.Jobs;
import debrief.journal.Journal;
import debrief.journal.JournalChain;
import debrief.naming.NamedThings;
import debrief.postmortem.Postmortems;
import debrief.privacy.PersonalData;
import debrief.report.Reports;
import debrief.review.ReviewSettings;
import debrief.service.ServiceCatalogue;
import debrief.service.ServiceNames;
import debrief.signin.AccountProvisioning;
import debrief.signin.Sessions;
import debrief.signin.SetUp;
import debrief.signin.oidc.SignIns;
import debrief.signin.provider.AccountLinks;
import debrief.signin.provider.ClientSecrets;
import debrief.signin.provider.PasswordSwitch;
import debrief.signin.provider.Providers;
import debrief.signin.session.Credentials;
import debrief.signin.session.OpenSessions;
import debrief.signin.setting.ProviderCheck;
import debrief.team.TeamNames;
import debrief.team.Teams;
import debrief.timeline.Timeline;
import debrief.token.Tokens;
import debrief.web.json.IdempotencyKeys;
import debrief.web.outbound.Outbound;
import debrief.web.page.Assets;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * Every door, built in the order of the rooms. The server opens them to HTTP, commands use them.
 */
public record Services(
    Notifications notifications,
    Assets assets,
    IdempotencyKeys idempotencyKeys,
    Background background,
    Journal journal,
    JournalChain journalChain,
    Credentials credentials,
    People people,
    SetUp setUp,
    Sessions sessions,
    OpenSessions openSessions,
    Tokens tokens,
    SingleSignOn singleSignOn,
    PersonalData personalData,
    Catalogue catalogue,
    Incidents incidents,
    DeclareSettings declaring,
    Timeline timeline,
    Stories.Entries entries,
    ReviewSettings reviewSettings,
    Stories.Drafting drafting,
    ActionItems actionItems,
    Stories.ActionLists actionLists,
    Reports reports,
    Published published,
    Outlets outlets,
    Stories.Intake intake) {

  /**
   * What the doors of ways in stand on.
   *
   * @param privateAddresses whether they may ask in a private network
   */
  private record SignInDependencies(
      Jdbi jdbi, Accounts accounts, Notifications notifications, boolean privateAddresses) {}

  /** What there are names for: teams and services. */
  public record Catalogue(
      TeamNames teamNames, Teams teams, ServiceNames serviceNames, ServiceCatalogue services) {
    static Catalogue build(Jdbi jdbi, Journal journal, Clock clock) {
      TeamNames teamNames = new TeamNames(jdbi, journal);
      ServiceNames serviceNames = new ServiceNames(jdbi, journal);
      NamedThings.Dependencies on = new NamedThings.Dependencies(jdbi, journal, clock);
      ServiceCatalogue services = new ServiceCatalogue(on, serviceNames, teamNames);
      journal.on(TeamEvent.Merged.class, e -> services.changeOwner(e.team(), e.subject()));
      return new Catalogue(teamNames, new Teams(on, teamNames), serviceNames, services);
    }
  }

  /** The doors by which people and programs come in. */
  private record WaysIn(
      People people, Tokens tokens, OpenSessions open, Sessions sessions, SetUp setUp) {
    static WaysIn build(SignInDependencies ground, Journal journal, Clock clock) {
      Jdbi jdbi = ground.jdbi();
      Accounts accounts = ground.accounts();
      Notifications notifications = ground.notifications();
      Tokens tokens = new Tokens(jdbi, accounts, journal, notifications, clock);
      OpenSessions open = new OpenSessions(jdbi, journal, notifications, clock);
      Sessions sessions = new Sessions(jdbi, accounts, open, journal, notifications, clock);
      journal.on(PersonEvent.Deactivated.class, e -> sessions.endAll(e.subject()));
      journal.on(PersonEvent.Deactivated.class, e -> tokens.revokeAll(e.subject()));
      SetUp setUp = new SetUp(jdbi, accounts, sessions, journal, notifications, clock);
      People people = new People(jdbi, accounts, journal, notifications, clock);
      journal.on(TeamEvent.Called.class, e -> people.renameTeam(e.from(), e.to()));
      return new WaysIn(people, tokens, open, sessions, setUp);
    }
  }

  /** Work that nobody waits for, and what people see of it. */
  public record Background(Jobs jobs, JobOverview overview) {
    static Background build(Reports.Ground stands, DataSource source, String node) {
      Jdbi jdbi = stands.jdbi();
      Jobs.Ground ground = new Jobs.Ground(source, stands.clock(), node);
      Jobs jobs = new Jobs(jdbi, ground, JobSettings.DEFAULT);
      return new Background(jobs, new JobOverview(jdbi, jobs, stands.journal()));
    }

    private Outlets.Work work(Config.Options options, Database database) {
      return new Outlets.Work(this, options, database.unhurried("debrief archive"));
    }
  }

  /** The doors of single sign-on, which stand together. */
  public record SingleSignOn(
      Providers providers,
      ClientSecrets secrets,
      PasswordSwitch passwords,
      SignIns signIns,
      ProviderCheck tryout) {
    /** How long anybody waits for one answer of a provider. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static SingleSignOn build(
        SignInDependencies ground,
        Journal journal,
        Sessions sessions,
        SecretBox secretBox,
        Clock clock) {
      Jdbi jdbi = ground.jdbi();
      Accounts accounts = ground.accounts();
      ClientSecrets secrets = new ClientSecrets(jdbi, secretBox);
      AccountLinks links = new AccountLinks(jdbi, clock);
      journal.on(TeamEvent.Called.class, e -> links.renameTeam(e.from(), e.to()));
      Outbound outbound = new Outbound(PATIENCE, ground.privateAddresses());
      Providers providers = new Providers(jdbi, accounts, journal, secrets, outbound, clock);
      SignIns signIns =
          new SignIns(
              jdbi,
              new SignIns.Dependencies(
                  providers,
                  secrets,
                  links,
                  new AccountProvisioning(accounts, journal, ground.notifications()),
                  sessions),
              journal,
              secretBox,
              clock);
      return new SingleSignOn(
          providers,
          secrets,
          new PasswordSwitch(jdbi, accounts, journal),
          signIns,
          new ProviderCheck(providers, signIns));
    }
  }

  /**
   * The worked examples, loaded through these doors.
   *
   * @param clock the one that these doors were built with
   */
  Demo examples(StoryClock clock) {
    return new Demo(
        new Demo.Dependencies(people, incidents, timeline, postmortems(), actionItems, reports),
        clock,
        Clock.systemUTC());
  }

  /** The door to documents of elsewhere, one of {@link #intake}. */
  public Archives archives() {
    return intake.archives();
  }

  /** The door to postmortems, one of {@link #drafting}. */
  public Postmortems postmortems() {
    return drafting.postmortems();
  }

  /** Builds all of it on an open database, for a command of this machine's. */
  public static Services build(Database database, SecretBox secretBox, Clock clock) {
    return build(database, secretBox, clock, Config.Options.DEFAULT);
  }

  /** Builds all of it on an open database. */
  static Services build(Database database, SecretBox box, Clock clock, Config.Options options) {
    Jdbi jdbi = Access.define(database.jdbi());
    Journal journal = new Journal(jdbi, options.node());
    Notifications notifications = new Notifications(database::listen, jdbi);
    Catalogue catalogue = Catalogue.build(jdbi, journal, clock);
    Accounts accounts = new Accounts(jdbi, catalogue.teamNames(), clock);
    var ground = new SignInDependencies(jdbi, accounts, notifications, options.privateAddresses());
    WaysIn ways = WaysIn.build(ground, journal, clock);
    Reports.Ground stands = new Reports.Ground(jdbi, journal, notifications, clock, new Assets());
    Stories stories = Stories.build(stands, catalogue, options.reviewTime());
    Background background = Background.build(stands, database.source(), options.node());
    return new Services(
        notifications,
        stands.assets(),
        new IdempotencyKeys(jdbi, clock),
        background,
        journal,
        new JournalChain(jdbi),
        new Credentials(jdbi, ways.tokens(), notifications, clock),
        ways.people(),
        ways.setUp(),
        ways.sessions(),
        ways.open(),
        ways.tokens(),
        SingleSignOn.build(ground, journal, ways.sessions(), box, clock),
        new PersonalData(jdbi, accounts, journal, notifications, clock),
        catalogue,
        stories.incidents(),
        stories.declaring(),
        stories.timeline(),
        stories.entries(),
        stories.reviewSettings(),
        stories.drafting(),
        stories.actionItems(),
        stories.actionLists(),
        stories.reports(),
        stories.published(),
        Outlets.build(stands, accounts, catalogue, stories, background.work(options, database)),
        stories.intake(stands, background.jobs(), accounts));
  }
}
