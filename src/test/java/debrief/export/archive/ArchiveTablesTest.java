package debrief.export.archive;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * Every table and column of the schema either leaves with an archive or stays for a reason: a new
 * one fails here until somebody has said which.
 */
class ArchiveTablesTest {
  private static final Jdbi DATABASE = World.shared().jdbi();
  private static final ArchiveTables ALL = ArchiveTables.ALL;

  /** What the database computes by itself comes back by itself. */
  private static final String STORED_COLUMNS =
      """
      select c.table_name || '.' || c.column_name from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
      """;

  private static final String REFERENCES =
      """
      select conrelid::regclass::text || ' ' || confrelid::regclass::text from pg_constraint
      where contype = 'f' and conrelid <> confrelid and connamespace = 'public'::regnamespace
      """;

  private static List<String> ask(String sql) {
    return DATABASE.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  @Test
  void everyTableLeavesOrStaysForAReason() {
    Set<String> listed = new TreeSet<>(ALL.stays().keySet());
    ALL.leaves().forEach(table -> assertThat(listed.add(table.table())).as(table.table()).isTrue());
    assertThat(listed)
        .isEqualTo(
            new TreeSet<>(ask("select tablename from pg_tables where schemaname = 'public'")));
    assertThat(ALL.stays().values()).noneMatch(String::isBlank);
  }

  @Test
  void everyColumnOfATableThatLeavesDoesOrStaysForAReason() {
    Set<String> listed = new TreeSet<>();
    for (ArchiveTable table : ALL.leaves()) {
      table.columns().forEach(column -> listed.add(table.table() + "." + column));
      table.stays().keySet().forEach(column -> listed.add(table.table() + "." + column));
      assertThat(table.stays().values()).noneMatch(String::isBlank);
      assertThat(table.columns()).containsAll(table.roles().keySet());
    }
    Set<String> there = new TreeSet<>(ask(STORED_COLUMNS));
    there.removeIf(name -> ALL.stays().containsKey(name.substring(0, name.indexOf('.'))));
    assertThat(listed).isEqualTo(there);
  }

  @Test
  void noSecretLeaves() {
    for (ArchiveTable table : ALL.leaves()) {
      assertThat(table.columns())
          .as(table.table())
          .noneMatch(column -> column.matches("pass\\w+_hash|.*(secret|token).*"));
    }
  }

  @Test
  void whatIsNamedStandsBeforeWhatNamesIt() {
    List<String> order = ALL.leaves().stream().map(ArchiveTable::table).toList();
    List<String> wrong = new ArrayList<>();
    for (String reference : ask(REFERENCES)) {
      int from = order.indexOf(reference.substring(0, reference.indexOf(' ')));
      int to = order.indexOf(reference.substring(reference.indexOf(' ') + 1));
      if (from >= 0 && (to < 0 || to > from)) {
        wrong.add(reference);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everySequenceIsListedUnlessAColumnHasIt() {
    assertThat(ALL.sequences())
        .containsExactlyInAnyOrderElementsOf(
            ask(
                """
                select c.relname from pg_class c where c.relkind = 'S'
                  and c.relnamespace = 'public'::regnamespace
                  and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'i')
                """));
  }

  @Test
  void aKeyTellsRowsApart() {
    for (ArchiveTable table : ALL.leaves()) {
      List<String> unique =
          ask(
              """
              select string_agg(a.attname, ' ' order by a.attname) from pg_index x
                join pg_attribute a on a.attrelid = x.indrelid and a.attnum = any (x.indkey)
              where x.indisunique and x.indpred is null and x.indrelid = '%s'::regclass
              group by x.indexrelid having count(*) = max(x.indnkeyatts)
              """
                  .formatted(table.table()));
      assertThat(unique)
          .as(table.table())
          .anyMatch(columns -> table.key().containsAll(List.of(columns.split(" "))));
    }
  }

  /** Only the whole may hold what hangs on no incident. */
  @Test
  void whatHangsOnNoIncidentIsForAdministratorsOnly() {
    for (ArchiveTable table : ALL.leaves()) {
      assertThat(table.incident() == null)
          .as(table.table())
          .isEqualTo(table.reach() == ArchiveTable.Reach.whole);
    }
  }
}
