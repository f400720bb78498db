package debrief.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.report.Story;
import debrief.world.Client;
import debrief.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * "All that is held about somebody" is all: whatever column of the schema points to a person is in
 * it, and a new one fails here until somebody has said where.
 */
class HeldDataTest {
  /** By column, the list that holds it. */
  private static final Map<String, String> EXPORTED =
      Map.ofEntries(
          Map.entry("session.person_id", "sessions"),
          Map.entry("api_token.person_id", "tokens"),
          Map.entry("feed_address.person_id", "feedAddresses"),
          Map.entry("external_identity.person_id", "identities"),
          Map.entry("invitation.person_id", "invitations"),
          Map.entry("device.person_id", "devices"),
          Map.entry("participant.email", "participations"),
          Map.entry("incident.shared_people", "sharedIncidents"),
          Map.entry("incident.created_by", "incidents"),
          Map.entry("timeline_entry.created_by", "timelineEntries"),
          Map.entry("timeline_entry.updated_by", "timelineEntries"),
          Map.entry("removed_entry.removed_by", "removedEntries"),
          Map.entry("earlier_text.content", "earlierTexts"),
          Map.entry("postmortem.created_by", "postmortems"),
          Map.entry("postmortem.changed_by", "postmortems"),
          Map.entry("postmortem.approved_by", "postmortems"),
          Map.entry("reviewer.person_id", "reviews"),
          Map.entry("section_revision.by_person", "revisions"),
          Map.entry("finding_kept.by_person", "keptFindings"),
          Map.entry("edition.published_by", "editions"),
          Map.entry("imported_document.imported_by", "imports"),
          Map.entry("import_batch.created_by", "importBatches"),
          Map.entry("share_link.created_by", "shareLinks"),
          Map.entry("action_item.created_by", "actionItems"),
          Map.entry("action_history.by_person", "actionChanges"),
          Map.entry("journal.actor_id", "journal"));

  /** What is left out, and why. */
  private static final Map<String, String> LEFT_OUT =
      Map.of(
          "idempotency_key.person_id", "answers that were given already, kept for a day",
          "scheduled_tasks.picked_by", "the name of a server; jobs are told ids and no texts");

  /** By key, and by name, for what points to a person without one. */
  private static final String POINTING =
      """
      select k.table_name || '.' || k.column_name
      from information_schema.referential_constraints r
      join information_schema.key_column_usage k
        on k.constraint_schema = r.constraint_schema and k.constraint_name = r.constraint_name
      join information_schema.constraint_column_usage u
        on u.constraint_schema = r.constraint_schema and u.constraint_name = r.constraint_name
      where u.table_name = 'person' and u.column_name = 'id'
      union
      select c.table_name || '.' || c.column_name
      from information_schema.columns c
      join information_schema.tables t
        on t.table_schema = c.table_schema and t.table_name = c.table_name
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
        and c.column_name ~ '(person_id|by_person|_by|actor_id)$'
      """;

  private final World world = World.shared();

  @Test
  void everyColumnThatPointsToSomebodyIsInIt() {
    List<String> found =
        world.jdbi().withHandle(h -> h.createQuery(POINTING).mapTo(String.class).list());
    Set<String> pointing = new TreeSet<>(found);
    assertThat(pointing).contains("session.person_id", "edition.published_by");
    List<String> lacking = new ArrayList<>(pointing);
    lacking.removeAll(EXPORTED.keySet());
    lacking.removeAll(LEFT_OUT.keySet());
    assertThat(lacking).isEmpty();
    assertThat(pointing).containsAll(LEFT_OUT.keySet());
  }

  @Test
  void whateverThereIsOfSomebodyIsHandedOut() {
    World.Someone who = world.person(Role.facilitator);
    String slug = live(who);
    JsonNode data = who.browser().get("/api/v1/people/" + who.id() + "/data").json();
    EXPORTED.forEach(
        (column, list) -> assertThat(data.path(list)).as(column + " in " + list).isNotEmpty());
    assertThat(data.path("keptFindings").findValuesAsText("reason")).containsExactly("The law.");
    assertThat(data.path("actionChanges").findValuesAsText("why")).contains("Too dear.");
    assertThat(data.path("revisions").findValuesAsText("markdown")).contains("Words of mine.");
    assertThat(data.path("earlierTexts").findValuesAsText("text")).contains("An alert");
    assertThat(data.at("/editions/0/report").asText()).isEqualTo(slug);
    JsonNode other =
        world.admin().get("/api/v1/people/" + world.person(Role.reader).id() + "/data").json();
    assertThat(other.path("editions")).isEmpty();
    assertThat(other.path("keptFindings")).isEmpty();
  }

  /** What others have put in the place of their words is not theirs to read from outside. */
  @Test
  void whatOthersWroteSinceItWasRestrictedIsNotHandedOut() {
    World.Someone who = world.person(Role.author);
    Story story =
        Story.begin(who.browser(), World.unique("Held")).entry("An alert", "organization");
    String path = story.path();
    String item =
        who.browser().post(path + "/action-items", "{\"title\":\"y\"}").json().path("ref").asText();
    Client admin = world.admin().with("If-Match", "*");
    assertThat(
            admin
                .patch(path, "{\"visibility\":\"restricted\",\"title\":\"A hushed title\"}")
                .status())
        .isEqualTo(200);
    String entry = admin.get(path + "/timeline").json().at("/items/0/id").asText();
    for (String text : List.of("A hushed entry", "A hushed entry again")) {
      assertThat(admin.patch(path + "/timeline/" + entry, "{\"text\":\"" + text + "\"}").status())
          .isEqualTo(200);
    }
    assertThat(
            admin.patch("/api/v1/action-items/" + item, "{\"title\":\"A hushed item\"}").status())
        .isEqualTo(200);
    assertThat(who.browser().get(path).status()).isEqualTo(404);
    String data = who.browser().get("/api/v1/people/" + who.id() + "/data").text();
    assertThat(data).contains(story.ref()).doesNotContain("hushed");
  }

  /** Leaves something in every room. */
  private String live(World.Someone who) {
    Client browser = who.browser();
    Story story =
        Story.begin(browser, World.unique("Held"))
            .entry("An alert", "team")
            .write("Words of mine.");
    String slug = story.publish();
    String number = story.ref().substring(4);
    browser.post("/api/v1/reports/" + slug + "/share-links", "{\"audience\":\"organization\"}");
    String item =
        browser
            .post(story.path() + "/action-items", "{\"title\":\"y\"}")
            .json()
            .path("ref")
            .asText();
    browser.post(
        "/api/v1/action-items/" + item + "/transitions",
        "{\"to\":\"declined\",\"reason\":\"Too dear.\"}");
    browser.post(
        "/api/v1/people/" + who.id() + "/tokens", "{\"name\":\"x\",\"scopes\":[\"read\"]}");
    browser.post("/api/v1/feed-addresses", "{\"name\":\"x\"}");
    String gone =
        browser
            .post(
                story.path() + "/timeline",
                "{\"occurredAt\":\"2026-03-01T14:02:00Z\",\"text\":\"x\"}")
            .json()
            .path("id")
            .asText();
    String page = story.path().replace("/api/v1", "") + "/timeline/" + gone;
    assertThat(browser.form(page + "/delete", "version", "1").status()).isEqualTo(200);
    world.sql(
        """
        insert into imported_document (incident_number, path, draft_hash, imported_by, imported_at)
        values (%s, 'old.md', '', '%s', now())"""
            .formatted(number, who.id()));
    world.sql(
        """
        insert into import_batch (id, collection, state, preview, created_by, created_at)
        values ('%1$s', 'old', 'preview', true, '%1$s', now())"""
            .formatted(who.id()));
    world.sql("update timeline_entry set text = 'Later' where created_by = '" + who.id() + "'");
    world.sql(
        """
        insert into reviewer (incident_number, person_id, position) values (%1$s, '%2$s', 0);
        insert into finding_kept (incident_number, fingerprint, category, reason, by_person)
        values (%1$s, 'f', 'blame', 'The law.', '%2$s')"""
            .formatted(number, who.id()));
    world.sql(
        """
        update incident set shared_people = array['%2$s'] where number = %1$s;
        insert into participant (incident_number, position, name, role, email)
        values (%1$s, 99, 'x', 'x', '%2$s')"""
            .formatted(number, who.email()));
    world.sql(
        """
        insert into sign_in_provider (id, name, issuer, client_id, scopes, default_role,
          only_invited, links_administrators)
        values ('held', 'Held', 'https://held.example', 'x', array['openid'], 'reader', true, false)
        on conflict do nothing""");
    world.sql(
        """
        insert into external_identity (issuer, subject, person_id, last_used_at)
        values ('https://held.example', '%1$s', '%1$s', now())"""
            .formatted(who.id()));
    return slug;
  }
}
