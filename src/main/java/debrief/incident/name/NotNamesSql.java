package debrief.incident.name;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Whoever calls has been given the incident. */
interface NotNamesSql {
  @SqlQuery("select word from not_a_name where incident_number = :number")
  List<String> of(@Bind("number") long number);

  @SqlQuery("select count(*) from not_a_name where incident_number = :number")
  int count(@Bind("number") long number);

  /** Accounts of people with one of these names, given by their keys. */
  @SqlQuery(
      """
      select name, email from viewer_account
      where kind = 'person' and name_key(regexp_replace(trim(name), '\\s+', ' ', 'g')) = any (:names)
      order by lower(email) limit 500
      """)
  List<NamedAccount> accounts(@Bind("names") List<String> names);

  /** As many people as may have one of these names: each spelling once. */
  @SqlQuery(
      """
      select min(name) from viewer_account
      where kind = 'person' and name_key(regexp_replace(trim(name), '\\s+', ' ', 'g')) = any (:names)
      group by name_key(regexp_replace(trim(name), '\\s+', ' ', 'g'))
      """)
  List<String> names(@Bind("names") List<String> names);

  @SqlUpdate("delete from not_a_name where incident_number = :number and word = :word")
  int remove(@Bind("number") long number, @Bind("word") String word);

  @SqlUpdate(
      """
      insert into not_a_name (incident_number, word) values (:number, :word)
      on conflict do nothing
      """)
  int add(@Bind("number") long number, @Bind("word") String word);
}
