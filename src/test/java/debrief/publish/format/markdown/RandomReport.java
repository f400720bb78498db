package debrief.publish.format.markdown;

import debrief.access.Audience;
import debrief.action.ActionState;
import debrief.action.Control;
import debrief.incident.Measurement;
import debrief.incident.Origin;
import debrief.incident.Severity;
import debrief.postmortem.part.LessonKind;
import debrief.publish.article.ReportContent;
import debrief.text.fragment.RandomMarkdown;
import debrief.timeline.EntryKind;
import debrief.trust.Effect;
import debrief.trust.Principles;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Any report that could be published, with the strangest words that fields take. */
public final class RandomReport {
  private static final Instant START = Instant.parse("2026-03-01T14:02:00Z");
  private static final List<String> HEADINGS =
      List.of(
          "Summary",
          "What happened",
          "Timeline",
          "Action items",
          "Impact #",
          "`Code`",
          "What it did to trust",
          "Went well, one by one",
          "What went well",
          "Follow-up");

  private final Random random;

  public RandomReport(long seed) {
    this.random = new Random(seed);
  }

  public ReportContent content() {
    Instant detected = later(START);
    Instant resolved = later(detected == null ? START : detected);
    return new ReportContent(
        ReportContent.FORMAT,
        some(Audience.values()),
        "INC-" + (1 + random.nextInt(99)),
        words(),
        random.nextBoolean() ? "" : words(),
        some(Severity.values()),
        some(Origin.values()),
        list(3, i -> words()).stream().distinct().toList(),
        START,
        detected,
        null,
        null,
        resolved,
        new ReportContent.Impact(
            random.nextBoolean() ? null : text(),
            random.nextBoolean() ? null : random.nextLong(1_000_000_000L),
            random.nextBoolean() ? null : (long) random.nextInt(2000)),
        new ReportContent.Measurements(
            measure(detected), measure(null), measure(null), measure(resolved)),
        list(3, i -> words()),
        "standard",
        trust(),
        sections(),
        list(5, i -> event()),
        list(3, i -> new ReportContent.Factor(words(), maybe(), some(Audience.values()))),
        list(
                5,
                i ->
                    new ReportContent.Lesson(
                        some(LessonKind.values()), lesson(), some(Audience.values())))
            .stream()
            .sorted(Comparator.comparing(ReportContent.Lesson::kind))
            .toList(),
        list(4, this::promise));
  }

  private List<ReportContent.Trust> trust() {
    return Principles.all().stream()
        .filter(principle -> random.nextInt(4) == 0)
        .map(
            principle ->
                new ReportContent.Trust(
                    principle.key(), principle.name(), some(Effect.values()), maybe()))
        .toList();
  }

  private List<ReportContent.Part> sections() {
    return list(
        6,
        i -> {
          String heading = HEADINGS.get(random.nextInt(HEADINGS.size()));
          String key = i == 2 ? "what-happened" : i == 3 ? "what-went-well" : "section-" + i;
          return new ReportContent.Part(key, heading, maybe(), some(Audience.values()));
        });
  }

  private ReportContent.Event event() {
    Instant at =
        START.plusMillis(
            random.nextInt(4) == 0 ? random.nextInt(9_000_000) : random.nextInt(99) * 60_000L);
    Instant known = random.nextInt(3) == 0 ? at.plusSeconds(1 + random.nextInt(999)) : at;
    return new ReportContent.Event(
        at,
        known,
        some(EntryKind.values()),
        text(),
        some(Audience.values()),
        list(
            2,
            i -> new ReportContent.Evidence(words(), "https://example.org/a?b=" + i + "&c=(d)")));
  }

  private ReportContent.Promise promise(int index) {
    ActionState state = some(ActionState.values());
    boolean promised = state.isPromised() || random.nextBoolean();
    return new ReportContent.Promise(
        "ACT-" + (index + 1),
        words(),
        maybe(),
        random.nextBoolean() ? null : some(Control.values()),
        promised ? words() : null,
        promised ? LocalDate.parse("2026-04-01").plusDays(random.nextInt(400)) : null,
        state,
        some(Audience.values()));
  }

  private @Nullable Instant later(Instant than) {
    return random.nextBoolean() ? null : than.plusSeconds(random.nextInt(9000));
  }

  private static ReportContent.Measure measure(@Nullable Instant at) {
    return at == null
        ? new ReportContent.Measure(Measurement.Status.notApplicable, null)
        : new ReportContent.Measure(
            Measurement.Status.recorded, Duration.between(START, at).toSeconds());
  }

  private String words() {
    return RandomMarkdown.words(random);
  }

  private String text() {
    return RandomMarkdown.text(random);
  }

  private String maybe() {
    return random.nextInt(4) == 0 ? "" : text();
  }

  private String lesson() {
    return random.nextBoolean() ? text() : "We saw it at once, and said so.";
  }

  private <T> T some(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> List<T> list(int most, IntFunction<T> make) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      list.add(make.apply(list.size()));
    }
    return list;
  }
}
