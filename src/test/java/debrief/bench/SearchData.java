package debrief.bench;

import debrief.search.document.DocumentFormat;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.postgresql.PGConnection;

/**
 * Published reports of about 6 KB, copied into the tables. Words are as common as in postmortems:
 * of a hundred real ones the commonest word that is none of grammar stands in four of five, the
 * hundredth in every fourth, the thousandth in every fifteenth.
 */
final class SearchData {
  private static final int VOCABULARY = 100_000;

  /** The commonest words are about equally common. */
  private static final double ALIKE = 60;

  private static final int SECTIONS = 4;
  private static final int WORDS_OF_SECTION = 110;
  private static final int ENTRIES = 8;
  private static final int WORDS_OF_ENTRY = 10;

  private static final String[] GRAMMAR =
      "the of to and in was a for that it is on we by with as were at from this".split(" ");

  private static final String[] SYLLABLES =
      ("ba be bi bo ca ce co da de di do fa fe fi ga ge go ha he la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa"
              + " se si so ta te ti to va ve vi vo")
          .split(" ");

  private static final List<String> TRADE =
      List.of(
          ("queue timeout database connection pool certificate expired retry deploy rollback cache replica failover"
                  + " latency error disk memory network dns load balancer migration lock index payment checkout refund"
                  + " login session token storage backup alert dashboard region cluster node kubernetes release config"
                  + " customer order search mail provider outage incident request response service")
              .split(" "));

  private final Random random = new Random(20261130);

  /** Which reports, from the first number to the last, with 1,000 in one copy. */
  static void seed(Connection connection, int reports) throws Exception {
    SearchData data = new SearchData();
    try (Statement sql = connection.createStatement()) {
      sql.execute("alter table search_document disable trigger keep_search_words");
    }
    for (int from = 1; from <= reports; from += 1000) {
      data.copy(connection, from, Math.min(reports, from + 999));
    }
    try (Statement sql = connection.createStatement()) {
      sql.execute(WORDS);
      sql.execute("alter table search_document enable trigger keep_search_words");
      sql.execute("vacuum analyze search_document");
      sql.execute("vacuum analyze search_word");
    }
  }

  /** The word of a rank: common ones are of the trade. */
  static String word(int rank) {
    if (rank < TRADE.size()) {
      return TRADE.get(rank);
    }
    Random letters = new Random(rank);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append(SYLLABLES[letters.nextInt(SYLLABLES.length)]);
    }
    return word.append((char) ('a' + rank % 26)).toString();
  }

  private String word() {
    double rank = ALIKE * (Math.pow((VOCABULARY + ALIKE) / ALIKE, random.nextDouble()) - 1);
    return word((int) rank);
  }

  /** With a word of grammar after every other. */
  private String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(word());
      if (random.nextBoolean()) {
        text.append(' ').append(GRAMMAR[random.nextInt(GRAMMAR.length)]);
      }
    }
    return text.toString();
  }

  private String texts(int count, int words) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(words(words));
    }
    return String.join("|", texts);
  }

  private void copy(Connection connection, int from, int to) throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int n = from; n <= to; n++) {
      String sections = texts(SECTIONS, WORDS_OF_SECTION);
      String entries = texts(ENTRIES, WORDS_OF_ENTRY);
      rows.append(n).append('\t').append(words(6)).append('\t').append(words(25));
      rows.append('\t').append(sections).append('|').append(entries).append('\n');
    }
    try (Statement sql = connection.createStatement()) {
      sql.execute(
          "create temp table if not exists told (n int, title text, summary text, parts text)");
      sql.execute("truncate told");
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy told from stdin", new StringReader(rows.toString()));
      for (String statement : STATEMENTS) {
        sql.execute(statement.replace(":format", "" + DocumentFormat.CURRENT));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the reports could not be copied", e);
    }
  }

  /** Otherwise each report would look up all of its words. */
  private static final String WORDS =
      """
      insert into search_word select distinct w, true from search_document d, unnest(d.spelled) w
        where length(w) between 4 and 30 and w ~ '^[^0-9]{3}' on conflict do nothing""";

  private static final List<String> STATEMENTS =
      List.of(
          """
          insert into incident (number, title, summary, severity, origin, services, started_at,
            visibility)
          select 1000000 + n, title, summary, 'SEV' || 1 + n % 4, 'internal',
            array['service-' || n % 200, 'service-' || n % 7],
            timestamptz '2020-01-01' + n * interval '30 minutes',
            case when n % 50 = 0 then 'restricted' else 'organization' end from told""",
          """
          insert into report (slug, incident_number, title, summary, severity, origin, services,
            principles, started_at, edition, first_published_at, published_at)
          select 'told-' || n, 1000000 + n, title, summary, 'SEV' || 1 + n % 4, 'internal',
            array['service-' || n % 200, 'service-' || n % 7], array['reliability'],
            timestamptz '2020-01-01' + n * interval '30 minutes', 1,
            timestamptz '2020-01-03' + n * interval '30 minutes',
            timestamptz '2020-01-03' + n * interval '30 minutes' from told""",
          """
          insert into search_document (subject, audience, part, kind, incident_number,
            incident_visibility, slug, team_has_own, title, body, anchor, severity, services,
            principles, open, started_at, language, format, words, headline, spelled)
          select 'r' || 1000000 + t.n, 'organization', p.part,
            case when p.part = 0 then 'report' when p.part <= 4 then 'section' else 'timeline' end,
            1000000 + t.n, '', 'told-' || t.n, false,
            case when p.part = 0 then t.title else 'Part ' || p.part end, p.body, '',
            'SEV' || 1 + t.n % 4, array['service-' || t.n % 200, 'service-' || t.n % 7],
            array['reliability'], false, timestamptz '2020-01-01' + t.n * interval '30 minutes',
            'english', :format,
            case when p.part = 0 then h.words || to_tsvector('english', p.body)
              || array_to_tsvector(s.spelled) || m.month else to_tsvector('english', p.body) end,
            case when p.part = 0 then h.words || m.month end, case when p.part = 0 then s.spelled end
          from told t
          cross join lateral (select 0 as part, t.summary || ' ' || replace(t.parts, '|', ' ') as body
            union all select o.part, o.body
              from unnest(string_to_array(t.parts, '|')) with ordinality o (body, part)) p
          cross join lateral (select setweight(to_tsvector('english', t.title), 'A')
            || setweight(to_tsvector('english', t.summary), 'B') as words) h
          cross join lateral (select search_periods(
            timestamptz '2020-01-01' + t.n * interval '30 minutes') as month) m
          cross join lateral (select array(select distinct w from
            unnest(string_to_array(t.title || ' ' || p.body, ' ')) w) as spelled) s""");
}
