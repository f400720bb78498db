package debrief.bench;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.postgresql.PGConnection;

/** Published reports of about 6 KB with words as common as words are, copied into the tables. */
final class SearchData {
  private static final int VOCABULARY = 20_000;
  private static final int WORDS_OF_TEXT = 850;

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
    for (int from = 1; from <= reports; from += 1000) {
      data.copy(connection, from, Math.min(reports, from + 999));
    }
    try (Statement sql = connection.createStatement()) {
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

  /** As Zipf has it: the tenth word is a tenth as common as the first. */
  String word() {
    return word((int) Math.pow(VOCABULARY, random.nextDouble()) - 1);
  }

  private String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(word());
    }
    return text.toString();
  }

  private void copy(Connection connection, int from, int to) throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int n = from; n <= to; n++) {
      rows.append(n).append('\t').append(words(8)).append('\t').append(words(30));
      for (int part = 0; part < 6; part++) {
        rows.append('\t').append(words(WORDS_OF_TEXT / 6));
      }
      rows.append('\n');
    }
    try (Statement sql = connection.createStatement()) {
      sql.execute(
          "create temp table if not exists told (n int, title text, summary text, a text, b text,"
              + " c text, d text, e text, f text)");
      sql.execute("truncate told");
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy told from stdin", new StringReader(rows.toString()));
      for (String statement : STATEMENTS) {
        sql.execute(statement);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the reports could not be copied", e);
    }
  }

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
            case when p.part = 0 then 'report' else 'section' end, 1000000 + t.n, '', 'told-' || t.n,
            false, case when p.part = 0 then t.title else 'Section ' || p.part end, p.body, '',
            'SEV' || 1 + t.n % 4, array['service-' || t.n % 200, 'service-' || t.n % 7],
            array['reliability'], false, timestamptz '2020-01-01' + t.n * interval '30 minutes',
            'english', 1,
            case when p.part = 0 then h.words || to_tsvector('english', p.body)
              || array_to_tsvector(s.spelled) else to_tsvector('english', p.body) end,
            case when p.part = 0 then h.words end, case when p.part = 0 then s.spelled end
          from told t
          cross join lateral (values (0, concat_ws(' ', t.summary, t.a, t.b, t.c, t.d, t.e, t.f)),
            (1, t.a), (2, t.b), (3, t.c), (4, t.d), (5, t.e), (6, t.f)) p (part, body)
          cross join lateral (select setweight(to_tsvector('english', t.title), 'A')
            || setweight(to_tsvector('english', t.summary), 'B') as words) h
          cross join lateral (select array(select distinct w from
            unnest(string_to_array(t.title || ' ' || p.body, ' ')) w) as spelled) s""");
}
