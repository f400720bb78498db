package debrief.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A token opens what its scopes name, on every path that answers a GET, whoever's token it is. */
class ScopesTest {
  private static final World WORLD = World.shared();
  private static final Client ADMIN = WORLD.admin();
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
  private static final String EXPORT = "/api/v1/action-items/export?format=csv";
  private static final String ME = "/api/v1/me";

  /** What belongs to the organisation; the rest of the API belongs to administrators. */
  private static final Pattern SHARED =
      Pattern.compile(
          "/api/v1/(incidents|action-items|reports|templates|trust|review-settings|teams|services|similar|search|waiting)\\b.*");

  private static Map<String, String> values = Map.of();
  private static String imported = "";
  private static String service = "";

  @BeforeAll
  static void tellAStory() {
    String incident =
        post(
                "/api/v1/incidents",
                "{\"title\":\"Scopes\",\"startedAt\":\"2026-03-01T14:02:00Z\","
                    + "\"services\":[\"scoped\"]}")
            .json()
            .path("ref")
            .asText();
    String path = "/api/v1/incidents/" + incident;
    Answer draft = post(path + "/postmortem", "{\"template\":\"brief\"}");
    String key = draft.json().at("/sections/0/key").asText();
    draft
        .json()
        .path("sections")
        .forEach(
            section ->
                ADMIN.put(
                    path + "/postmortem/sections/" + section.path("key").asText(),
                    "{\"markdown\":\"Words.\"}"));
    ADMIN.put(
        path + "/postmortem/trust/availability", "{\"effect\":\"harmed\",\"explanation\":\"x\"}");
    String entry =
        id(path + "/timeline", "{\"occurredAt\":\"2026-03-01T14:02:00Z\",\"text\":\"An alert\"}");
    String factor = id(path + "/postmortem/factors", "{\"title\":\"A full pool\"}");
    String lesson = id(path + "/postmortem/lessons", "{\"kind\":\"wentWell\",\"text\":\"x\"}");
    String item =
        post(path + "/action-items", "{\"title\":\"A page\",\"team\":\"Scoped\"}")
            .json()
            .path("ref")
            .asText();
    ADMIN
        .with("If-Match", "*")
        .put(
            path + "/postmortem/sections/" + key,
            "{\"markdown\":\"The team should have tested the failover.\"}");
    String fingerprint =
        ADMIN.get(path + "/postmortem/review").json().at("/findings/0/fingerprint").asText();
    ADMIN.put(path + "/postmortem/review/kept/" + fingerprint, "{\"reason\":\"A quotation\"}");
    String slug =
        post(path + "/postmortem/transitions", "{\"to\":\"published\"}")
            .json()
            .path("slug")
            .asText();
    service = WORLD.service(Role.administrator);
    values =
        Map.ofEntries(
            Map.entry("incident", incident),
            Map.entry("key", key),
            Map.entry("version", "1"),
            Map.entry("principle", "availability"),
            Map.entry("entry", entry),
            Map.entry("factors", factor),
            Map.entry("lessons", lesson),
            Map.entry("item", item),
            Map.entry("slug", slug),
            Map.entry("format", "md"),
            Map.entry("fingerprint", fingerprint),
            Map.entry("team", named("/api/v1/teams", "Scoped")),
            Map.entry("service", named("/api/v1/services", "scoped")),
            Map.entry("person", service));
    imported =
        ADMIN
            .send(
                "POST",
                "/api/v1/archive/imports?path=scoped.md",
                "text/markdown",
                "# Scoped\n\nSlow.".getBytes(StandardCharsets.UTF_8))
            .json()
            .at("/imported/0/incident")
            .asText();
  }

  private static String named(String list, String name) {
    for (JsonNode item : ADMIN.get(list + "?limit=200").json().path("items")) {
      if (item.path("name").asText().equals(name)) {
        return item.path("id").asText();
      }
    }
    throw new AssertionError("no " + name + " in " + list);
  }

  private static Answer post(String path, String json) {
    Answer answer = ADMIN.post(path, json);
    assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    return answer;
  }

  private static String id(String path, String json) {
    return post(path, json).json().path("id").asText();
  }

  private static Client token(String... scopes) {
    return ADMIN.as(WORLD.token(service, scopes));
  }

  /** Every path of the API that answers a GET, filled in with what the story made. */
  private static List<String> paths() {
    return WORLD.routes().stream()
        .filter(route -> route.verb().equals("GET") && route.path().startsWith("/api/v1/"))
        .map(route -> filled(route.path()))
        .map(path -> EXPORT.startsWith(path + "?") ? EXPORT : path)
        .toList();
  }

  private static String filled(String path) {
    String of = path.contains("/original") ? path.replace("{incident}", imported) : path;
    Matcher parameter = PARAMETER.matcher(of);
    return parameter.replaceAll(
        found -> {
          String before = of.substring(0, found.start() - 1).replaceFirst(".*/", "");
          return values.getOrDefault(found.group(1), values.getOrDefault(before, "1"));
        });
  }

  private static boolean isShared(String path) {
    return SHARED.matcher(path).matches()
        && !path.equals(EXPORT)
        && !path.endsWith("/exemptions")
        && !path.endsWith("/public-listing");
  }

  /** Whoever has a token may see whose it is, and which others they have. */
  private static boolean isOneself(String path) {
    return path.equals(ME)
        || path.equals("/api/v1/feed-addresses")
        || path.equals("/api/v1/people/" + service + "/tokens");
  }

  private static boolean isDraft(String path) {
    return path.contains("/postmortem")
        || path.contains("/original")
        || path.endsWith("/trust/suggestions")
        || path.endsWith("/history")
        || path.matches(".*/reports/.*/share-links");
  }

  @Test
  void readingOpensWhatIsSharedAndNothingElse() {
    Client reader = token("read");
    for (String path : paths()) {
      int expected = isOneself(path) || (isShared(path) && !isDraft(path)) ? 200 : 403;
      assertThat(reader.get(path).status()).as(path).isEqualTo(expected);
    }
  }

  @Test
  void draftsTakeReadingAndWriting() {
    Client author = token("read", "write");
    for (String path : paths()) {
      if (isDraft(path)) {
        assertThat(author.get(path).status()).as(path).isEqualTo(200);
      }
    }
  }

  @Test
  void writingAloneReadsNothing() {
    Client writer = token("write");
    for (String path : paths()) {
      assertThat(writer.get(path).status()).as(path).isEqualTo(isOneself(path) ? 200 : 403);
    }
    assertThat(
            writer
                .post(
                    "/api/v1/incidents",
                    "{\"title\":\"Written\",\"startedAt\":\"2026-03-01T14:02:00Z\"}")
                .status())
        .isEqualTo(201);
  }

  @Test
  void exportingAloneTakesTheFileAndReadsNothing() {
    Client exporter = token("export");
    for (String path : paths()) {
      boolean open = isOneself(path) || path.equals(EXPORT);
      assertThat(exporter.get(path).status()).as(path).isEqualTo(open ? 200 : 403);
    }
    assertThat(exporter.get(EXPORT).text()).contains(values.get("item"));
  }

  @Test
  void lookingAfterPeopleAloneReadsNoIncident() {
    Client administrator = token("admin");
    for (String path : paths()) {
      if (isShared(path) || path.equals(EXPORT)) {
        assertThat(administrator.get(path).status()).as(path).isEqualTo(403);
      }
    }
  }
}
