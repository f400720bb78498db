package debrief.admin;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import debrief.access.Role;
import debrief.access.Viewer;
import debrief.account.People;
import debrief.account.Person;
import debrief.account.PersonInput;
import debrief.action.ActionInput;
import debrief.action.ActionItem;
import debrief.action.ActionItems;
import debrief.action.Move;
import debrief.db.Cursor;
import debrief.incident.Incident;
import debrief.incident.IncidentFilter;
import debrief.incident.IncidentInput;
import debrief.incident.Incidents;
import debrief.postmortem.Postmortems;
import debrief.postmortem.document.PostmortemState;
import debrief.postmortem.document.SectionInput;
import debrief.postmortem.part.FactorInput;
import debrief.postmortem.part.LessonInput;
import debrief.postmortem.part.TagInput;
import debrief.publish.Transition;
import debrief.report.Reports;
import debrief.timeline.EntryInput;
import debrief.timeline.Timeline;
import debrief.web.Problem;
import debrief.web.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Loads the worked examples: the incidents of an invented shop, told as we would tell them. They go
 * through the same doors as everybody's.
 */
public final class Demo {
  private static final String FOLDER = "/debrief/admin/demo/";

  /** In the order in which they happened. */
  private static final List<String> STORIES =
      List.of(
          "01-checkout-outage",
          "02-vendor-dns",
          "03-slow-search",
          "04-leaked-log-field",
          "05-unwatched-queue",
          "06-migration-near-miss",
          "07-partner-price-feed",
          "08-blank-sign-in",
          "09-stale-stock-pages",
          "10-deferred-mails");

  private static final ObjectMapper YAML = Json.configure(new ObjectMapper(new YAMLFactory()));

  /** The doors that the examples go through. */
  public record Dependencies(
      People people,
      Incidents incidents,
      Timeline timeline,
      Postmortems postmortems,
      ActionItems actionItems,
      Reports reports) {}

  /** An account of the shop. */
  record Account(String name, String email, Role role, List<String> teams) {}

  /** All accounts. */
  record Accounts(List<Account> people) {}

  /** One file: an incident with all that hangs on it. */
  record Story(
      IncidentInput incident,
      List<EntryInput> timeline,
      @Nullable Draft postmortem,
      @Nullable List<Promise> actionItems) {}

  /** A postmortem, and how far it has come. */
  record Draft(
      String template,
      Map<String, String> sections,
      @Nullable Map<String, TagInput> trust,
      @Nullable List<FactorInput> factors,
      @Nullable List<LessonInput> lessons,
      PostmortemState state) {}

  private final Dependencies doors;
  private final StoryClock clock;

  /**
   * @param clock the one that the doors were built with; it is set to the time of each story
   */
  public Demo(Dependencies doors, StoryClock clock) {
    this.doors = doors;
    this.clock = clock;
  }

  /**
   * Loads everything.
   *
   * @param progress hears a line before each story
   * @return how many incidents there are now
   */
  public int load(Consumer<String> progress) {
    List<Story> stories =
        STORIES.stream().map(name -> read(name + ".yml", new TypeReference<Story>() {})).toList();
    // Everybody was there before the first of it happened.
    clock.set(started(stories.get(0)).minus(Duration.ofDays(30)));
    Viewer teller = loadPeople();
    for (int i = 0; i < stories.size(); i++) {
      Story story = stories.get(i);
      progress.accept("%d of %d: %s".formatted(i + 1, stories.size(), story.incident().title()));
      tell(teller, story);
    }
    return stories.size();
  }

  private Viewer loadPeople() {
    Viewer operator = doors.people().operator();
    if (!doors.incidents().list(operator, IncidentFilter.ALL, Cursor.START, 1).items().isEmpty()) {
      throw Problem.conflict(
          "There are incidents here already. The examples go into an empty database only: set"
              + " DEBRIEF_DATA to another folder.");
    }
    Viewer teller = null;
    for (Account account : read("people.yml", new TypeReference<Accounts>() {}).people()) {
      PersonInput input =
          new PersonInput(
              account.name(), account.email(), account.role(), account.teams(), Person.Kind.person);
      String id = doors.people().add(operator, input).person().id();
      if (account.role() == Role.administrator) {
        teller = Viewer.signedIn(id, account.name(), account.role(), account.teams());
      }
    }
    return Objects.requireNonNull(teller, "the examples have an administrator");
  }

  private static Instant started(Story story) {
    return Objects.requireNonNull(story.incident().startedAt());
  }

  private void tell(Viewer teller, Story story) {
    Instant started = started(story);
    clock.set(started.plus(Duration.ofHours(20)));
    Incident incident = doors.incidents().declare(teller, story.incident());
    doors.timeline().add(teller, incident.ref(), story.timeline());
    if (story.postmortem() != null) {
      write(teller, incident.ref(), story.postmortem());
    }
    for (Promise promise : Objects.requireNonNullElse(story.actionItems(), List.<Promise>of())) {
      promise(teller, incident.ref(), promise);
    }
    if (story.postmortem() != null) {
      clock.set(started.plus(Duration.ofDays(3)));
      move(teller, incident.ref(), story.postmortem().state());
    }
  }

  private void write(Viewer teller, String incident, Draft draft) {
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

  private void promise(Viewer teller, String incident, Promise promise) {
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

  private static <T> T read(String name, TypeReference<T> type) {
    try (InputStream in = Demo.class.getResourceAsStream(FOLDER + name)) {
      return YAML.readValue(Objects.requireNonNull(in, name), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An action item, and the moves that it has made since. */
  record Promise(ActionInput input, List<Move> moves) {
    @com.fasterxml.jackson.annotation.JsonCreator
    static Promise of(com.fasterxml.jackson.databind.node.ObjectNode node) {
      try {
        com.fasterxml.jackson.databind.JsonNode moves = node.remove("moves");
        return new Promise(
            YAML.treeToValue(node, ActionInput.class),
            moves == null ? List.of() : List.of(YAML.treeToValue(moves, Move[].class)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
