package debrief.bench;

import debrief.crypto.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What lists are measured with: incidents with a postmortem and three action items each, written by
 * SQL, since through the doors it would take an hour. One in fifty is restricted, nine in ten
 * postmortems are published, two in five action items are open.
 */
final class ListData {
  /** Looks after the server. */
  static final Someone ADMINISTRATOR = new Someone("bench-admin", "administrator");

  /** Writes in a team of three, owns a few action items and is shared five restricted incidents. */
  static final Someone AUTHOR = new Someone("bench-author", "author");

  /** Who asks for lists, with a token of the same name. */
  record Someone(String id, String role) {
    String token() {
      return id + "-token-for-benchmarks-only-0123456789";
    }

    String address() {
      return id + "@shop.example";
    }
  }

  private static final List<String> PEOPLE =
      List.of(
          """
          insert into person (id, name, email, role, teams)
          select 'p' || n, 'Person ' || n, 'p' || n || '@shop.example', 'author',
            array[(array['checkout','search','platform'])[1 + n % 3]]
          from generate_series(1, 2000) n""",
          """
          insert into team (id, name)
          select 'team-' || name, name from unnest(array['checkout','search','platform']) name""",
          "insert into team_name (spelling, team_id) select name, id from team",
          """
          insert into service (id, name, team_id)
          select 'service-' || name, name, (array['team-checkout','team-search','team-platform'])[1 + n % 3]
          from (
            select name, 0 as n from unnest(array['checkout','search','orders','identity']) name
            union all select 'service-' || n, n from generate_series(0, 499) n) s""",
          "insert into service_name (spelling, service_id) select name, id from service",
          // Of few.
          "insert into team (id, name) values ('team-lighthouse', 'lighthouse')",
          "insert into team_name (spelling, team_id) values ('lighthouse', 'team-lighthouse')",
          "update service set team_id = 'team-lighthouse' where name = 'service-7'");

  /** From the first number to the last. */
  private static final List<String> STORIES =
      List.of(
          """
          insert into incident (number, title, summary, severity, origin, services, started_at,
            detected_at, resolved_at, visibility, shared_people)
          select 1000 + n, 'Incident number ' || n || ' of the shop',
            'The checkout answered slowly while a queue filled, round ' || n,
            'SEV' || 1 + n %% 4, (array['internal','vendor','customer','unknown'])[1 + n %% 4],
            array[(array['checkout','search','orders','identity'])[1 + n %% 4], 'service-' || n %% 500],
            now() - (1 + %2$d - n) * interval '20 minutes',
            now() - (1 + %2$d - n) * interval '20 minutes' + interval '3 minutes',
            case when n %% 3 > 0 then now() - (1 + %2$d - n) * interval '20 minutes' + interval '1 hour' end,
            case when n %% 50 = 0 then 'restricted' else 'organization' end,
            case when n %% 50 = 0 and n <= 250 then array['bench-author@shop.example'] else '{}' end
          from generate_series(%d, %d) n""",
          """
          insert into participant (incident_number, position, name, role, email)
          select 1000 + n, p, 'Somebody ' || n || p, 'On-call engineer', n %% 1000 || '@shop.example'
          from generate_series(%d, %d) n, generate_series(0, 1) p""",
          """
          insert into postmortem (incident_number, template, state, created_by, changed_by, updated_at)
          select 1000 + n, 'standard',
            case when n %% 20 = 0 then 'draft' when n %% 40 = 1 then 'inReview' when n %% 40 = 21 then 'approved'
              else 'published' end,
            'p' || 1 + n / 20 %% 2000, 'p' || 1 + n / 20 %% 2000, timestamptz '2022-01-03' + n * interval '20 minutes'
          from generate_series(%d, %d) n""",
          """
          insert into section (incident_number, key, position, heading, guidance, required, markdown, version)
          select 1000 + n, k, 0, k, '', true, case when n %% 40 = 0 then '' else 'Words.' end, n / 20 %% 2
          from generate_series(%d, %d) n, unnest(array['summary', 'what-happened', 'follow-up']) k""",
          """
          insert into trust_tag (incident_number, principle, effect, explanation)
          select 1000 + n, (array['security','privacy','scalability','availability','reliability',
            'performance','observability'])[1 + n %% 7], 'strained', 'It was strained.'
          from generate_series(%d, %d) n""",
          """
          insert into report (slug, incident_number, title, summary, severity, origin, services,
            principles, effects, started_at, edition, first_published_at, published_at)
          select 'incident-' || i.number, i.number, i.title, i.summary, i.severity, i.origin,
            i.services, array[(select principle from trust_tag t where t.incident_number = i.number)],
            array[(select principle || ' strained' from trust_tag t where t.incident_number = i.number)],
            i.started_at, 1, least(now(), i.started_at + interval '3 days'), least(now(), i.started_at + interval '3 days')
          from incident i where i.postmortem_state = 'published' and i.number between 1000 + %d and 1000 + %d""",
          """
          insert into edition (slug, number, published_at)
          select r.slug, 1, r.published_at
          from report r where r.incident_number between 1000 + %d and 1000 + %d""",
          """
          insert into edition_rendering (slug, number, audience, content_format, content,
            content_hash, article)
          select r.slug, 1, 'organization', 2, json_build_object('trust', json_build_array(
              json_build_object('principle', r.principles[1], 'name', initcap(r.principles[1]),
                'effect', 'strained', 'explanation', 'It was strained.')),
              'sections', json_build_array(json_build_object('markdown', repeat(md5(r.slug) || ' ', 170))),
              'factors', json_build_array(json_build_object('title', md5(r.slug) || ' was set by hand')),
              'lessons', json_build_array(json_build_object('kind', 'wentWell',
                'text', 'The alert named the service within minutes ' || md5(r.slug)))),
            md5(r.slug), '<p>Words.</p>'
          from report r where r.incident_number between 1000 + %d and 1000 + %d""",
          """
          insert into action_item (number, incident_number, title, team, owner, due_on, state, reason,
            evidence, audience, created_at, done_at)
          select 3 * n + k, 1000 + n, 'Promise number ' || (n * 7919 + k) %% 100000,
            case when n %% 500 = 8 and k = 1 then 'lighthouse' else (array['checkout','search','platform'])[1 + (n + k) %% 3] end,
            case when k = 0 then 'p' || 1 + n %% 2000 || '@shop.example' else 'Person ' || 1 + n * 7 %% 2000 end,
            date '2022-02-01' + (n * 11 + k) %% 1500 + n / 72,
            (array['proposed','committed','inProgress','blocked','done','done','done','done','done','declined'])
              [1 + (n * 3 + k) %% 10],
            'A reason', 'A link', case when n %% 10 = 0 then 'team' else 'organization' end,
            timestamptz '2022-01-02' + n * interval '20 minutes',
            case when (n * 3 + k) %% 10 between 4 and 8
              then least(now() - (1 + %2$d - n) * interval '20 minutes' + interval '20 days', now()) end
          from generate_series(%d, %d) n, generate_series(0, 2) k""");

  private ListData() {}

  static void seed(Connection connection, int incidents) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      for (String statement : PEOPLE) {
        sql.execute(statement);
      }
      for (String statement : STORIES) {
        sql.execute(statement.formatted(1, incidents));
      }
    }
    add(connection, ADMINISTRATOR);
    add(connection, AUTHOR);
    try (Statement sql = connection.createStatement()) {
      sql.execute(
          """
          update action_item set owner = 'bench-author@shop.example', due_on = current_date
            where number in (select number from action_item where state = 'committed' order by number limit 30)""");
      sql.execute(
          """
          update postmortem set created_by = 'bench-author' where incident_number in (
            select incident_number from postmortem where state = 'draft' order by 1 limit 4)""");
      sql.execute("vacuum analyze");
    }
  }

  private static void add(Connection connection, Someone someone) throws SQLException {
    try (var person =
            connection.prepareStatement(
                "insert into person (id, name, email, role, teams) values (?, ?, ?, ?,"
                    + " array['checkout'])");
        var token =
            connection.prepareStatement(
                """
                insert into api_token (id, person_id, name, token_hash, scopes, rights)
                values (?, ?, 'lists', ?, array['read', 'write'], array['READ', 'WRITE', 'APPROVE'])""")) {
      person.setString(1, someone.id());
      person.setString(2, someone.id());
      person.setString(3, someone.address());
      person.setString(4, someone.role());
      person.execute();
      token.setString(1, someone.id());
      token.setString(2, someone.id());
      token.setBytes(3, Ids.hash(someone.token()));
      token.execute();
    }
  }
}
