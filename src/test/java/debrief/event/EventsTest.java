package debrief.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the journal calls what happens stays as it is: journals that people keep say it. */
class EventsTest {
  /** The name, and of what else the line tells. A new event is a new line here. */
  private static final Set<String> NAMES =
      Set.of(
          "action.added incident",
          "action.changed audience version",
          "action.moved from to",
          "archive.exported holds people",
          "declareSettings.changed readersDeclare",
          "examples.asked",
          "factor.added",
          "factor.changed",
          "factor.removed",
          "finding.kept",
          "finding.unkept",
          "feedAddress.made",
          "feedAddress.revoked",
          "incident.changed version visibility",
          "incident.declared",
          "incident.dismissed",
          "incident.erased",
          "incident.restored",
          "incident.wordSetAside",
          "incident.wordTakenBack",
          "job.retried",
          "journal.exported",
          "lesson.added",
          "lesson.changed",
          "lesson.removed",
          "person.added by role",
          "person.added role",
          "person.bootstrapped",
          "person.changed by fromRole toRole",
          "person.changed fromRole toRole",
          "person.deactivated fromRole toRole",
          "person.erased",
          "person.exported",
          "person.invitationAccepted",
          "person.invited",
          "person.linked provider",
          "person.passwordChanged",
          "person.reactivated fromRole toRole",
          "person.resetStarted",
          "person.sessionEnded",
          "person.setUp",
          "person.signedIn by",
          "person.signedOut",
          "person.signedOutEverywhere",
          "person.unlinked provider",
          "postmortem.approved from to",
          "postmortem.published from to",
          "postmortem.reopened from to",
          "postmortem.returned from to",
          "postmortem.started template",
          "postmortem.submitted from to",
          "report.listed",
          "report.moved incident",
          "report.published edition incident",
          "report.redacted contents edition incident places",
          "report.unlisted",
          "report.withdrawn edition incident",
          "restricted.read",
          "review-settings.changed version",
          "reviewExemption.agreed",
          "reviewExemption.asked",
          "reviewExemption.declined",
          "reviewExemption.removed",
          "reviewers.named people",
          "section.saved section version",
          "service.changed",
          "service.merged from to",
          "service.renamed from to",
          "shareLink.made audience link",
          "shareLink.revoked link",
          "signIn.passwordsAllowed",
          "signIn.passwordsRefused",
          "signInProvider.added issuer",
          "signInProvider.changed secretChanged",
          "signInProvider.removed issuer",
          "team.changed",
          "team.merged from team to",
          "team.renamed from to",
          "timeline.added ids",
          "timeline.changed id version",
          "timeline.removed id",
          "timeline.removedTogether change entries",
          "timeline.restored ids",
          "timeline.shifted change entries seconds",
          "timeline.undone change",
          "token.made person scopes",
          "token.revoked person",
          "trust.tagged",
          "trust.untagged");

  @Test
  void whatTheJournalCallsItStaysAsItIs() {
    Set<String> names = new TreeSet<>();
    records(Event.class)
        .flatMap(EventsTest::made)
        .forEach(
            event ->
                names.add(
                    (event.action()
                            + " "
                            + String.join(" ", new TreeSet<>(event.detail().keySet())))
                        .strip()));
    assertThat(names).containsExactlyInAnyOrderElementsOf(NAMES);
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Arrays.stream(type.getPermittedSubclasses()).flatMap(EventsTest::records);
  }

  /** One for each value that an enum in it may have. */
  private static Stream<Event> made(Class<?> type) {
    RecordComponent[] parts = type.getRecordComponents();
    int most = Arrays.stream(parts).mapToInt(part -> values(part.getType()).size()).max().orElse(1);
    return IntStream.range(0, most).mapToObj(which -> made(type, parts, which));
  }

  private static Event made(Class<?> type, RecordComponent[] parts, int which) {
    Object[] values =
        Arrays.stream(parts)
            .map(part -> values(part.getType()))
            .map(all -> all.get(Math.min(which, all.size() - 1)))
            .toArray();
    try {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      return (Event) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<?> values(Class<?> type) {
    if (type.isEnum()) {
      return List.of(type.getEnumConstants());
    }
    if (type == int.class) {
      return List.of(7);
    }
    if (type == boolean.class) {
      return List.of(true);
    }
    return type == List.class ? List.of(List.of("x")) : List.of("x");
  }
}
