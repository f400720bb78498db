package debrief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A table is named in the SQL of the package that owns it, and nowhere else: what others need is a
 * call of its door, or a view that the owner declares. Otherwise a room could not be changed by
 * whoever reads only that room.
 */
class TablesTest {
  private static final Path MAIN = Path.of("src/main/java/debrief");
  private static final Path MIGRATIONS = Path.of("migrations");
  private static final Pattern MADE =
      Pattern.compile(
          "create (?:unlogged )?(?:table (?:if not exists )?|(?:or replace )?view )(\\w+)");
  private static final Pattern RENAMED =
      Pattern.compile("alter (?:table|view) (\\w+) rename to (\\w+)");
  private static final Pattern TEXT =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"", Pattern.DOTALL);
  private static final Pattern NAMED = Pattern.compile("\\b(?:from|join|into|update)\\s+(\\w+)");

  @Test
  void everyTableHasAnOwner() throws IOException {
    Set<String> without = new TreeSet<>(tables());
    without.removeAll(TableOwners.OWNERS.keySet());
    without.removeAll(TableOwners.VIEWS);
    assertThat(without).isEmpty();
  }

  @Test
  void aTableIsNamedByItsOwnerOnly() throws IOException {
    Set<String> found = new TreeSet<>();
    uses()
        .forEach(
            (room, names) ->
                names.stream()
                    .filter(
                        table ->
                            !room.equals(TableOwners.OWNERS.get(table))
                                && exception(room, table) == null)
                    .forEach(table -> found.add(room + " " + table)));
    assertThat(found).isEmpty();
  }

  @Test
  void everyExceptionIsStillNeeded() throws IOException {
    Set<String> unused = new TreeSet<>(TableOwners.EXCEPTIONS.keySet());
    uses()
        .forEach(
            (room, names) ->
                names.stream()
                    .filter(table -> !room.equals(TableOwners.OWNERS.get(table)))
                    .forEach(table -> unused.remove(String.valueOf(exception(room, table)))));
    assertThat(unused).isEmpty();
  }

  /** Which exception covers it; null where none does. */
  private static @Nullable String exception(String room, String table) {
    if (TableOwners.ANY.containsKey(room)) {
      return "";
    }
    return Stream.of(room + " " + table, room + " *", "* " + table)
        .filter(TableOwners.EXCEPTIONS::containsKey)
        .findFirst()
        .orElse(null);
  }

  private static Set<String> tables() throws IOException {
    Set<String> tables = new TreeSet<>();
    for (Path file : files(MIGRATIONS, ".sql")) {
      Matcher made = MADE.matcher(Files.readString(file));
      while (made.find()) {
        tables.add(made.group(1));
      }
      Matcher renamed = RENAMED.matcher(Files.readString(file).replaceAll("(?m)^--.*$", ""));
      while (renamed.find()) {
        tables.remove(renamed.group(1));
        tables.add(renamed.group(2));
      }
    }
    return tables;
  }

  /** The tables, without views, that are named in the texts of each package. */
  private static Map<String, Set<String>> uses() throws IOException {
    Set<String> tables = tables();
    tables.removeAll(TableOwners.VIEWS);
    Map<String, Set<String>> uses = new TreeMap<>();
    for (Path file : files(MAIN, ".java")) {
      String room = MAIN.relativize(file.getParent()).toString().replace('/', '.');
      Matcher text = TEXT.matcher(Files.readString(file));
      while (text.find()) {
        Matcher named = NAMED.matcher(text.group());
        while (named.find()) {
          if (tables.contains(named.group(1))) {
            uses.computeIfAbsent(room, r -> new TreeSet<>()).add(named.group(1));
          }
        }
      }
    }
    return uses;
  }

  private static Iterable<Path> files(Path root, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
