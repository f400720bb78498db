package debrief.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import debrief.access.Audience;
import debrief.action.ActionItem;
import debrief.action.ActionState;
import debrief.action.Control;
import debrief.incident.Severity;
import debrief.web.Problem;
import debrief.world.Golden;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format writes the same few items as its golden file says. */
class ActionFormatTest {
  private static final ActionFormat.Links LINKS =
      new ActionFormat.Links("https://debrief.example.org");

  static List<ActionFormat> formats() {
    return ActionFormats.ALL;
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aFormatWritesWhatItsGoldenFileSays(ActionFormat format) throws IOException {
    String written = write(format, items());
    Golden.assertUnchanged("export/" + format.fileName(), written);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void anEmptyListIsAFileToo(ActionFormat format) throws IOException {
    Golden.assertUnchanged("export/empty-" + format.fileName(), write(format, List.of()));
  }

  @Test
  void whatWasWrittenAsCsvIsReadAgain() throws IOException {
    List<ActionItem> items = items();
    List<NamedCsvRecord> records;
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(write(new ActionCsv(), items))) {
      records = reader.stream().toList();
    }
    assertThat(records).hasSize(items.size());
    for (int i = 0; i < items.size(); i++) {
      NamedCsvRecord record = records.get(i);
      ActionItem item = items.get(i);
      assertThat(record.getField("ref")).isEqualTo(item.ref());
      assertThat(bare(record.getField("title"))).isEqualTo(item.title());
      assertThat(bare(record.getField("outcome"))).isEqualTo(item.outcome());
      assertThat(record.getField("state")).isEqualTo(item.state().name());
      assertThat(record.getField("dueOn"))
          .isEqualTo(item.dueOn() == null ? "" : item.dueOn().toString());
      assertThat(Instant.parse(record.getField("updatedAt"))).isEqualTo(item.updatedAt());
    }
  }

  /** As somebody reads it who knows of the apostrophe. */
  private static String bare(String cell) {
    return cell.matches("(?s)'+(?:[\\t\\r\\n]|[\\s\\p{Z}]*[=+\\-@|＝＋－＠｜﹦⁺₋−]).*")
        ? cell.substring(1)
        : cell;
  }

  @Test
  void noCellBeginsAFormula() {
    for (String text :
        List.of(
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\tx",
            "\rx",
            "\nx",
            "'=1",
            "''@x",
            "|cmd",
            "＝1",
            "＋1",
            "－1",
            "＠SUM(A1)",
            "｜cmd",
            "﹦1",
            "⁺1",
            "₋1",
            "−1",
            " =1",
            "\u3000＝1",
            "' =1",
            " \t@x")) {
      assertThat(ActionCsv.cell(text)).isEqualTo("'" + text);
      assertThat(bare(ActionCsv.cell(text))).isEqualTo(text);
    }
    for (String text : List.of("", "a=1", "'tis", "1-1", " a=1", "a|b")) {
      assertThat(ActionCsv.cell(text)).isEqualTo(text);
    }
  }

  @Test
  void anUnknownFormatIsAnsweredWithTheList() {
    assertThatThrownBy(() -> ActionFormats.named("xml"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("csv, json, jsonl, markdown");
    assertThatThrownBy(() -> ActionFormats.named(null)).isInstanceOf(Problem.class);
  }

  private static String write(ActionFormat format, List<ActionItem> items) throws IOException {
    StringWriter out = new StringWriter();
    format.write(new Listed(items), LINKS, out);
    return out.toString();
  }

  private record Listed(List<ActionItem> items) implements ActionFormat.Source {
    @Override
    public void each(Consumer<ActionItem> receiver) {
      items.forEach(receiver);
    }

    @Override
    public void each(ActionState only, Consumer<ActionItem> receiver) {
      items.stream().filter(item -> item.state() == only).forEach(receiver);
    }

    @Override
    public List<ActionState> states() {
      return List.of(ActionState.values());
    }
  }

  private static List<ActionItem> items() {
    Instant at = Instant.parse("2026-03-04T09:30:00Z");
    ActionItem.About about =
        new ActionItem.About(
            "Checkout answered 503, for 14 minutes",
            Severity.SEV1,
            List.of("checkout", "payments"),
            new ActionItem.Owner("Ada Byron", "ada@example.org"),
            0,
            0);
    ActionItem full =
        new ActionItem(
            "ACT-3",
            "INC-1",
            "checkout-503",
            "Alert on `queue_depth` [soon], \"before\" customers notice",
            "A page fires within 2 minutes\nof 1,000 queued jobs",
            Control.detect,
            "checkout",
            "ada@example.org",
            LocalDate.parse("2026-04-01"),
            4,
            2,
            List.of(new ActionItem.Option("Poll the broker", "Cheap", true)),
            new ActionItem.Tracker("https://tracker.example.org/CHK-118"),
            Audience.organization,
            ActionState.done,
            null,
            "https://example.org/page-fired",
            at,
            false,
            List.of("availability", "observability"),
            false,
            List.of(
                new ActionItem.Change(
                    "state", "Ada Byron", at, "proposed", "committed", "We can keep it")),
            at,
            at.plusSeconds(60),
            about,
            3,
            5);
    ActionItem bare =
        bare(
            "ACT-2", "=HYPERLINK(\"https://example.org\")", ActionState.proposed, false, at, about);
    ActionItem late =
        bare("ACT-1", "Größe der Warteschlange ✓ הודעה", ActionState.committed, true, at, about);
    return List.of(full, bare, late);
  }

  private static ActionItem bare(
      String ref,
      String title,
      ActionState state,
      boolean late,
      Instant at,
      ActionItem.About about) {
    return new ActionItem(
        ref,
        "INC-1",
        null,
        title,
        "",
        null,
        late ? "platform" : null,
        null,
        late ? LocalDate.parse("2026-03-20") : null,
        null,
        null,
        List.of(),
        null,
        Audience.organization,
        state,
        null,
        null,
        null,
        false,
        List.of(),
        late,
        List.of(),
        at,
        at,
        about,
        1,
        1);
  }
}
