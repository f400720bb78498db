package debrief.admin;

import debrief.access.Role;
import debrief.access.Viewer;
import debrief.account.People;
import debrief.account.Person;
import debrief.account.PersonInput;
import debrief.action.ActionItem;
import debrief.action.ActionItems;
import debrief.action.Move;
import debrief.db.Cursor;
import debrief.incident.Incident;
import debrief.incident.IncidentFilter;
import debrief.incident.Incidents;
import debrief.postmortem.Postmortems;
import debrief.postmortem.document.PostmortemState;
import debrief.postmortem.document.SectionInput;
import debrief.postmortem.part.FactorInput;
import debrief.postmortem.part.LessonInput;
import debrief.postmortem.part.TagInput;
import debrief.publish.Transition;
import debrief.report.Reports;
import debrief.timeline.Timeline;
import debrief.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Loads the worked examples: the incidents of an invented shop, told as we would tell them. They go
 * through the same doors as everybody's.
 */
public final class Demo {
  /** The doors that the examples go through. */
  public record Dependencies(
      People people,
      Incidents incidents,
      Timeline timeline,
      Postmortems postmortems,
      ActionItems actionItems,
      Reports reports) {}

  private final Dependencies doors;
  private final StoryClock clock;
  private final Clock now;

  /**
   * @param clock the one that the doors were built with; it is set to the time of each story
   * @param now the real time, until when people are invited
   */
  public Demo(Dependencies doors, StoryClock clock, Clock now) {
    this.doors = doors;
    this.clock = clock;
    this.now = now;
  }

  /** How many examples there are. */
  public int count() {
    return DemoStory.count();
  }

  /**
   * Loads everything.
   *
   * @param progress hears a line before each story
   * @return how many incidents there are now
   */
  public int load(Consumer<String> progress) {
    Viewer operator = operator();
    if (!doors.incidents().list(operator, IncidentFilter.ALL, Cursor.START, 1).items().isEmpty()) {
      throw Problem.conflict(
          "There are incidents here already. The examples go into an empty database only: set"
              + " DEBRIEF_DATA to another folder.");
    }
    for (int i = 0; i < DemoStory.count(); i++) {
      progress.accept(
          "%d of %d: %s".formatted(i + 1, DemoStory.count(), DemoStory.read(i).incident().title()));
      loadOne(i);
    }
    return DemoStory.count();
  }

  /**
   * Loads one example, and before the first of them its people; joins the caller's transaction.
   *
   * @param index from 0
   */
  public void loadOne(int index) {
    Viewer operator = operator();
    List<DemoStory.Account> accounts = DemoStory.people();
    if (index == 0) {
      accounts.forEach(account -> add(operator, account));
    }
    tell(teller(operator, accounts), DemoStory.read(index));
  }

  /** Everybody was there before the first of it happened. */
  private Viewer operator() {
    clock.set(started(DemoStory.read(0)).minus(Duration.ofDays(30)));
    return doors.people().operator();
  }

  private void add(Viewer operator, DemoStory.Account account) {
    PersonInput input =
        new PersonInput(
            account.name(), account.email(), account.role(), account.teams(), Person.Kind.person);
    if (named(operator, account.email()).isPresent()) {
      return; // an account of this server's own has the address
    }
    String id = doors.people().add(operator, input).person().id();
    Instant then = clock.instant();
    clock.set(now.instant()); // an invitation that has ended long ago would lead nowhere
    doors.people().invite(operator, id);
    clock.set(then);
  }

  private Optional<Person> named(Viewer operator, String email) {
    return doors.people().beginning(operator, email, 10).stream()
        .filter(person -> email.equalsIgnoreCase(person.email()))
        .findFirst();
  }

  /** The administrator of the examples tells them. */
  private Viewer teller(Viewer operator, List<DemoStory.Account> accounts) {
    return accounts.stream()
        .filter(account -> account.role() == Role.administrator)
        .flatMap(account -> named(operator, account.email()).stream())
        .filter(person -> person.role() == Role.administrator && person.active())
        .findFirst()
        .map(p -> Viewer.signedIn(p.id(), p.name(), Role.administrator, p.teams()))
        .orElse(operator);
  }

  private static Instant started(DemoStory story) {
    return Objects.requireNonNull(story.incident().startedAt());
  }

  /** Three days after it began, and not before it was over. */
  private static Instant published(DemoStory story) {
    Instant soon = started(story).plus(Duration.ofDays(3));
    Instant end = story.incident().resolvedAt();
    return end == null || end.isBefore(soon) ? soon : end.plus(Duration.ofDays(2));
  }

  private void tell(Viewer teller, DemoStory story) {
    Instant started = started(story);
    clock.set(started.plus(Duration.ofHours(20)));
    Incident incident = doors.incidents().declare(teller, story.incident());
    doors.timeline().add(teller, incident.ref(), story.timeline());
    if (story.postmortem() != null) {
      write(teller, incident.ref(), story.postmortem());
    }
    for (DemoStory.Promise promise :
        Objects.requireNonNullElse(story.actionItems(), List.<DemoStory.Promise>of())) {
      promise(teller, incident.ref(), promise);
    }
    if (story.postmortem() != null) {
      clock.set(published(story));
      move(teller, incident.ref(), story.postmortem().state());
    }
  }

  private void write(Viewer teller, String incident, DemoStory.Draft draft) {
    Postmortems postmortems = doors.postmortems();
    postmortems.start(teller, incident, draft.template());
    draft
        .sections()
        .forEach(
            (key, text) ->
                postmortems.save(teller, incident, key, null, new SectionInput(text, null)));
    Objects.requireNonNullElse(draft.trust(), Map.<String, TagInput>of())
        .forEach((key, tag) -> postmortems.tag(teller, incident, key, null, tag));
    Objects.requireNonNullElse(draft.factors(), List.<FactorInput>of())
        .forEach(factor -> postmortems.addFactor(teller, incident, factor));
    Objects.requireNonNullElse(draft.lessons(), List.<LessonInput>of())
        .forEach(lesson -> postmortems.addLesson(teller, incident, lesson));
  }

  private void promise(Viewer teller, String incident, DemoStory.Promise promise) {
    ActionItem item = doors.actionItems().add(teller, incident, promise.input());
    for (Move move : promise.moves()) {
      doors.actionItems().move(teller, item.ref(), move);
    }
  }

  private void move(Viewer teller, String incident, PostmortemState to) {
    for (PostmortemState step : PostmortemState.values()) {
      if (step != PostmortemState.draft && step.compareTo(to) <= 0) {
        doors.reports().move(teller, incident, Transition.to(step));
      }
    }
  }
}
