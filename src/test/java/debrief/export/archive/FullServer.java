package debrief.export.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import debrief.report.Story;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.Map;

/** A server with the worked examples and something in every table that leaves. */
final class FullServer {
  /** What is seldom there, or needs others than us. */
  private static final String SELDOM =
      """
      insert into sign_in_provider (id, name, issuer, client_id, client_secret, scopes, default_role,
        only_invited, links_administrators)
      values ('elsewhere', 'Elsewhere', 'https://login.example', 'debrief', '\\x01'::bytea, '{openid}',
        'reader', false, false);
      insert into sign_in_rule (provider_id, position, group_name, role)
      values ('elsewhere', 0, 'writers', 'author');
      insert into external_identity (issuer, subject, person_id, last_used_at)
      select 'https://login.example', 'subject-1', id, timestamptz '2026-05-01' from person
      where email = 'linh@example.org';
      insert into reviewer (incident_number, person_id, position)
      select p.incident_number, a.id, 0 from postmortem p, person a where a.email = 'mateus@example.org'
      order by 1 limit 1;
      insert into not_a_name (incident_number, word) select min(number), 'Jordan' from incident;
      insert into exemption (id, rule, words, words_key, state, updated_at)
      values ('e1', 'omission.failed-to', 'failed to', 'failed to', 'agreed', timestamptz '2026-05-01');
      insert into finding_dismissed (incident_number, fingerprint, rule, words, words_key, at)
      select min(number), 'f2', 'omission.failed-to', 'failed to', 'failed to', timestamptz '2026-05-01'
      from incident;
      insert into finding_kept (incident_number, fingerprint, category, reason, at)
      select min(incident_number), 'f1', 'hindsight', 'A quotation', timestamptz '2026-05-01' from postmortem;
      insert into edition_note (slug, number, changes) values ('<slug>', 2, 'Two words.');
      """;

  private FullServer() {}

  static World started() {
    World world = World.demo();
    Client admin = world.admin();
    Story told = Story.begin(admin, "Told and taken back").entry("First words", "team").write("W.");
    String slug = told.publish();
    admin.post(told.path() + "/postmortem/transitions", "{\"to\":\"draft\"}");
    told.section("summary", "Words once more, and a mistake", "organization").publish();
    ok(admin, "/api/v1/reports/" + slug + "/redactions", Map.of("text", "mistake", "reason", "A"));
    ok(admin, "/api/v1/reports/" + slug + "/withdrawals", Map.of("edition", 1, "reason", "Wrong"));
    String entry = admin.get(told.path() + "/timeline").json().at("/items/0/id").asText();
    admin
        .with("If-Match", "*")
        .patch(told.path() + "/timeline/" + entry, Json.text(Map.of("text", "Other words")));
    ok(
        admin,
        told.path() + "/timeline/changes",
        Map.of("kind", "shifted", "seconds", 60, "from", "2026-03-01T14:00:00Z"));
    assertThat(admin.with("If-Match", "*").delete(told.path() + "/timeline/" + entry).status())
        .isBetween(200, 204);
    byte[] old =
        "# An old one\n\n## Summary\n\nIt was long ago.\n\n## Actions\n\n- [x] Watch it\n"
            .getBytes(UTF_8);
    String imports = "/api/v1/archive/imports?path=2019-01-01-old.md";
    assertThat(admin.send("POST", imports, "text/markdown", old).status()).isEqualTo(200);
    Story.begin(admin, "Told in private", "restricted").entry("Quietly", "team");
    Story none = Story.begin(admin, "Not an incident");
    ok(admin, none.path() + "/dismissals", Map.of("reason", "A test of the alarm"));
    String listed = admin.get("/api/v1/reports").json().at("/items/0/slug").asText();
    assertThat(admin.put("/api/v1/reports/" + listed + "/public-listing", "{}").status())
        .isBetween(200, 204);
    Answer settings = admin.get("/api/v1/review-settings");
    assertThat(admin.with("If-Match", "*").put("/api/v1/review-settings", settings.text()).status())
        .isEqualTo(200);
    for (String statement : SELDOM.split(";\n")) {
      if (!statement.isBlank()) {
        world.sql(statement.replace("<slug>", slug));
      }
    }
    return world;
  }

  private static void ok(Client client, String path, Map<String, Object> body) {
    Answer answer = client.post(path, Json.text(body));
    assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
  }
}
