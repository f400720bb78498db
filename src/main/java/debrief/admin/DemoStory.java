package debrief.admin;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import debrief.access.Role;
import debrief.action.ActionInput;
import debrief.action.Move;
import debrief.incident.IncidentInput;
import debrief.postmortem.document.PostmortemState;
import debrief.postmortem.part.FactorInput;
import debrief.postmortem.part.LessonInput;
import debrief.postmortem.part.TagInput;
import debrief.timeline.EntryInput;
import debrief.web.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One file: an incident with all that hangs on it. */
record DemoStory(
    IncidentInput incident,
    List<EntryInput> timeline,
    @Nullable Draft postmortem,
    @Nullable List<Promise> actionItems) {
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

  /** An account of the shop. */
  record Account(String name, String email, Role role, List<String> teams) {}

  /** All accounts. */
  record Accounts(List<Account> people) {}

  static int count() {
    return STORIES.size();
  }

  /**
   * @param index from 0
   */
  static DemoStory read(int index) {
    return read(STORIES.get(index) + ".yml", new TypeReference<DemoStory>() {});
  }

  static List<Account> people() {
    return read("people.yml", new TypeReference<Accounts>() {}).people();
  }

  /** A postmortem, and how far it has come. */
  record Draft(
      String template,
      Map<String, String> sections,
      @Nullable Map<String, TagInput> trust,
      @Nullable List<FactorInput> factors,
      @Nullable List<LessonInput> lessons,
      PostmortemState state) {}

  private static <T> T read(String name, TypeReference<T> type) {
    try (InputStream in = DemoStory.class.getResourceAsStream(FOLDER + name)) {
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
