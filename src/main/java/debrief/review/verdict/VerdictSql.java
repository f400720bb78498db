package debrief.review.verdict;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Joins what is kept and what is dismissed, of incidents that are open to the organisation. */
interface VerdictSql {

  record Row(
      long number,
      String fingerprint,
      String words,
      String rule,
      Verdict.Said verdict,
      Instant at) {}

  @SqlQuery(
      """
      select said.number, said.fingerprint, said.words, said.rule, said.verdict, said.at from (
        select k.incident_number as number, k.fingerprint, k.words, k.rule, 'kept' as verdict, k.at
        from finding_kept k where k.words is not null and k.rule is not null
        union all
        select d.incident_number, d.fingerprint, d.words, d.rule, 'dismissed', d.at
        from finding_dismissed d) said
      join incident i on i.number = said.number
      where i.listed = 'organization'
        and (said.number, said.fingerprint, said.verdict) > (:number, :fingerprint, :verdict)
      order by said.number, said.fingerprint, said.verdict limit :limit
      """)
  List<Row> after(
      @Bind("number") long number,
      @Bind("fingerprint") String fingerprint,
      @Bind("verdict") String verdict,
      @Bind("limit") int limit);
}
