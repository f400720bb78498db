package debrief.bench;

import debrief.search.document.DocumentFormat;
import debrief.world.World;
import java.util.List;

/** Many incidents with reports and action items, and a word that stands in a hidden one alone. */
final class SearchOracleData {
  private SearchOracleData() {}

  static void seed(World world, String word, int incidents) {
    SEED.forEach(statement -> world.sql(statement.formatted(word, incidents)));
  }

  /** Puts a word in the place of another in what is hidden. */
  static void hide(World world, String word, String instead) {
    HIDE.forEach(statement -> world.sql(statement.formatted(word, instead)));
  }

  /** What search finds of reports and action items; of which incidents is left open. */
  private static final String DOCUMENTS =
      """
      insert into search_document (subject, audience, part, kind, incident_number,
        incident_visibility, slug, action_number, team_has_own, title, body, anchor, severity,
        services, principles, open, started_at, language, format, words, headline, spelled)
      select k.letter || i.number, 'organization', 0, k.kind, i.number, '',
        case k.letter when 'r' then 'incident-' || i.number end,
        case k.letter when 'a' then i.number end, false, i.title, i.title, '', i.severity,
        i.services, '{}', false, i.started_at, 'english', :format,
        setweight(to_tsvector('english', i.title), 'A') || array_to_tsvector(s.spelled)
          || search_periods(i.started_at),
        setweight(to_tsvector('english', i.title), 'A') || search_periods(i.started_at), s.spelled
      from incident i cross join (values ('r', 'report'), ('a', 'actionItem')) k (letter, kind)
      cross join lateral (select array(select distinct w from
        unnest(string_to_array(lower(i.title), ' ')) w) as spelled) s
      where %s"""
          .replace(":format", "" + DocumentFormat.CURRENT);

  private static final List<String> SEED =
      List.of(
          """
          insert into incident (number, title, severity, origin, services, started_at, visibility)
          select 900000 + n, 'Incident number ' || n || case when n = 7 then ' %1$s' else '' end,
            'SEV2', 'internal', array[case when n = 7 then '%1$s' else 'service-' || n %% 500 end],
            timestamptz '2020-01-01' + n * interval '20 minutes',
            case when n %% 50 = 7 then 'restricted' else 'organization' end
          from generate_series(1, %2$d) n""",
          "update incident set redacted_words = words where number > 900000",
          """
          insert into report (slug, incident_number, title, summary, severity, origin, services,
            principles, started_at, edition, first_published_at, published_at)
          select 'incident-' || i.number, i.number, i.title, '', i.severity, i.origin, i.services,
            '{}', i.started_at, 1, i.started_at, i.started_at from incident i where i.number > 900000""",
          """
          insert into edition (slug, number, published_at)
          select slug, 1, published_at from report where incident_number > 900000""",
          """
          insert into edition_rendering (slug, number, audience, content_format, content,
            content_hash, article)
          select slug, 1, 'organization', 2, '{"trust": []}', md5(slug), '' from report
          where incident_number > 900000""",
          """
          insert into action_item (number, incident_number, title, team, created_at)
          select i.number, i.number, i.title, i.services[1], i.started_at from incident i
          where i.number > 900000""",
          DOCUMENTS.formatted("i.number > 900000"),
          "analyze");

  private static final List<String> HIDE =
      List.of(
          "update incident set title = replace(title, '%2$s', '%1$s'),"
              + " services = array_replace(services, '%2$s', '%1$s') where number = 900007",
          "update incident set redacted_words = words where number = 900007",
          "update report set title = replace(title, '%2$s', '%1$s'),"
              + " services = array_replace(services, '%2$s', '%1$s')"
              + " where incident_number = 900007",
          "update action_item set title = replace(title, '%2$s', '%1$s'), team = '%1$s'"
              + " where incident_number = 900007",
          "delete from search_document where incident_number = 900007",
          DOCUMENTS.formatted("i.number = 900007"));
}
