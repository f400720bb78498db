package debrief.publish.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import debrief.access.Audience;
import debrief.action.ActionState;
import debrief.action.Control;
import debrief.incident.Measurement;
import debrief.incident.Origin;
import debrief.incident.Severity;
import debrief.postmortem.part.LessonKind;
import debrief.publish.article.FrozenContent;
import debrief.publish.article.ReportContent;
import debrief.text.Markdown;
import debrief.timeline.EntryKind;
import debrief.trust.Effect;
import debrief.web.json.Json;
import debrief.web.page.Assets;
import debrief.world.Golden;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every file form of a report says what its golden file says, and what is frozen keeps its form.
 */
class ReportFormatTest {
  private static final Instant START = Instant.parse("2026-03-01T14:02:00Z");

  static List<ReportFormat> formats() {
    return ReportFormats.ALL;
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aFormatWritesWhatItsGoldenFileSays(ReportFormat format) throws IOException {
    Golden.assertUnchanged("publish/report." + golden(format), write(format, content()));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void whatSaysAlmostNothingIsAFileToo(ReportFormat format) throws IOException {
    Golden.assertUnchanged("publish/bare-report." + golden(format), write(format, bare()));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void theSameEditionIsTheSameFile(ReportFormat format) {
    assertThat(bytes(format, content())).isEqualTo(bytes(format, content()));
  }

  /**
   * A change here is a change of what is frozen: raise {@link ReportContent#FORMAT}, teach {@link
   * FrozenContent} to read the format of before, and keep a golden file of it.
   */
  @Test
  void theShapeOfWhatIsFrozenHasItsNumber() throws IOException {
    Golden.assertUnchanged(
        "publish/content-format-" + ReportContent.FORMAT + ".txt", shape(ReportContent.class, ""));
  }

  @Test
  void everyFormatThatThereWasIsRead() throws IOException {
    for (int format = 1; format <= ReportContent.FORMAT; format++) {
      ReportContent read =
          FrozenContent.read(Golden.read("publish/content-format-" + format + ".json"));
      assertThat(read.format()).isEqualTo(format);
      assertThat(read.audience()).isEqualTo(Audience.organization);
      assertThat(read.sections()).isNotEmpty();
      for (ReportFormat file : ReportFormats.ALL) {
        assertThat(write(file, read)).contains("The pool of connections was");
      }
    }
    assertThatThrownBy(() -> FrozenContent.read("{\"format\":99}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("later version");
  }

  @Test
  void whatIsFrozenIsReadAsItWasWritten() throws IOException {
    String frozen = Json.text(content());
    Golden.assertUnchanged("publish/content-format-" + ReportContent.FORMAT + ".json", frozen);
    assertThat(FrozenContent.read(frozen)).isEqualTo(content());
  }

  @ParameterizedTest
  @ValueSource(strings = {"```\nopen", "````\n```\nopen", "~~~ sql\nopen", "- a\n\n```\nopen"})
  void aBlockOfCodeThatIsLeftOpenEndsWithItsSection(String markdown) throws IOException {
    ObjectNode frozen = Json.read(Json.text(content()), ObjectNode.class);
    ((ObjectNode) frozen.path("sections").path(0)).put("markdown", markdown);
    String written = write(new MarkdownFile(), FrozenContent.read(frozen.toString()));
    assertThat(Markdown.html(written)).contains("open", "<h2>Timeline</h2>");
  }

  private static String golden(ReportFormat format) {
    return format.name().equals("pdf") ? "pdf.txt" : format.name();
  }

  /** Of a PDF its words, as they are read aloud. */
  private static String write(ReportFormat format, ReportContent content) {
    byte[] file = bytes(format, content);
    return format.name().equals("pdf")
        ? PdfText.of(file)
        : new String(file, StandardCharsets.UTF_8)
            .replace(Assets.styleSheet(), "[the style sheet]\n")
            .replaceAll("(?<= file=sha256:)[0-9a-f]{64}", "[the hash of what stands before]");
  }

  private static byte[] bytes(ReportFormat format, ReportContent content) {
    EditionStamp stamp =
        new EditionStamp(
            "checkout-503-7", 2, Instant.parse("2026-03-04T09:00:00.123456Z"), content.hash());
    return format.write(content, stamp);
  }

  /** Names and types of what is stored, and the words that it may use. */
  private static String shape(Class<?> record, String indent) {
    StringBuilder shape = new StringBuilder();
    for (RecordComponent component : record.getRecordComponents()) {
      Class<?> type = component.getType();
      Type generic = component.getGenericType();
      if (generic instanceof ParameterizedType list) {
        type = (Class<?>) list.getActualTypeArguments()[0];
      }
      shape
          .append(indent)
          .append(component.getName())
          .append(": ")
          .append(type == component.getType() ? "" : "list of ")
          .append(type.isEnum() ? Arrays.toString(type.getEnumConstants()) : type.getSimpleName())
          .append(
              component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? " or null" : "")
          .append('\n');
      if (type.isRecord()) {
        assertThat(type.getEnclosingClass())
            .as("%s is of another room, and may change there", type)
            .isEqualTo(ReportContent.class);
        shape.append(shape(type, indent + "  "));
      }
    }
    return shape.toString();
  }

  static ReportContent content() {
    return new ReportContent(
        ReportContent.FORMAT,
        Audience.organization,
        "INC-7",
        "Checkout answered 503, for \"14\" minutes",
        "One in three checkouts failed.",
        Severity.SEV1,
        Origin.internal,
        List.of("checkout", "payments"),
        START,
        START.plusSeconds(240),
        null,
        START.plusSeconds(840),
        START.plusSeconds(1740),
        new ReportContent.Impact("1 in 3 checkouts failed", 1200L, null),
        new ReportContent.Measurements(
            new ReportContent.Measure(Measurement.Status.recorded, 240L),
            new ReportContent.Measure(Measurement.Status.notApplicable, null),
            new ReportContent.Measure(Measurement.Status.recorded, 840L),
            new ReportContent.Measure(Measurement.Status.recorded, 1740L)),
        List.of("On-call engineer, checkout", "Incident commander"),
        "standard",
        List.of(
            new ReportContent.Trust(
                "availability", "Availability", Effect.harmed, "Checkouts *failed*.")),
        List.of(
            new ReportContent.Part(
                "summary", "Summary", "The pool of connections was **full**.", Audience.everyone),
            new ReportContent.Part("impact", "Impact", "", Audience.organization)),
        List.of(
            new ReportContent.Event(
                START,
                START.plusSeconds(420),
                EntryKind.alert,
                "`checkout_error_ratio` above 5 %",
                Audience.organization,
                List.of(new ReportContent.Evidence("dashboard", "https://example.org/d?a=1&b=2")))),
        List.of(
            new ReportContent.Factor(
                "The pool follows no load", "Nobody had asked it to.", Audience.organization)),
        List.of(
            new ReportContent.Lesson(
                LessonKind.wentWell, "The alert said where to look.", Audience.everyone)),
        List.of(
            new ReportContent.Promise(
                "ACT-3",
                "Alert on queue depth",
                "A page within 2 minutes",
                Control.detect,
                "checkout",
                LocalDate.parse("2026-04-01"),
                ActionState.committed,
                Audience.organization)));
  }

  private static ReportContent bare() {
    ReportContent.Measure pending = new ReportContent.Measure(Measurement.Status.pending, null);
    return new ReportContent(
        ReportContent.FORMAT,
        Audience.everyone,
        "INC-8",
        "<script>alert(1)</script> & more",
        "",
        Severity.SEV4,
        Origin.unknown,
        List.of(),
        START,
        null,
        null,
        null,
        null,
        new ReportContent.Impact(null, null, null),
        new ReportContent.Measurements(pending, pending, pending, pending),
        List.of(),
        "brief",
        List.of(),
        List.of(new ReportContent.Part("summary", "Summary", "Words.", Audience.everyone)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
