package debrief;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names say something, time is handed in, and only the roof speaks to the console. */
class HabitsTest {
  @Test
  void namesSayWhatAThingIs() {
    Set<String> empty =
        Set.of(
            "Service",
            "Manager",
            "Helper",
            "Util",
            "Utils",
            "Impl",
            "Dto",
            "Entity",
            "Factory",
            "Processor");
    // Dropwizard names its servers' makers so, and finds them by that type.
    Set<String> demanded = Set.of("DebriefServerFactory");
    List<String> found = new ArrayList<>();
    for (JavaClass type : Code.classes()) {
      String name = type.getSimpleName();
      String[] words = name.split("(?<=[a-z0-9])(?=[A-Z])");
      boolean says = !empty.contains(words[words.length - 1]) && !name.equalsIgnoreCase("dto");
      boolean kind = words[0].equals("Abstract") || words[0].equals("Base");
      if ((!says || kind) && !demanded.contains(name)) {
        found.add(type.getFullName());
      }
    }
    assertThat(found).isEmpty();
  }

  /** Whoever reads a name in one place should not have to ask which of two is meant. */
  @Test
  void aNameStandsForOneClass() throws IOException {
    Set<String> seen = new TreeSet<>();
    Set<String> twice = new TreeSet<>();
    for (String root : List.of("src/main/java", "src/test/java")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".java") && !name.startsWith("package-info"))
            .map(name -> name.replace(".java", ""))
            .filter(name -> !seen.add(name))
            .forEach(twice::add);
      }
    }
    assertThat(twice).isEmpty();
  }

  /** A page is written in its reader's zone: a time names that zone, and no other. */
  @Test
  void aTimeOfAPageNamesItsOwnZone() throws IOException {
    Pattern utc =
        Pattern.compile("(?:text|clock|Clock)}} UTC|\\.(?:text|clock)\\(\\)\\s*\\+ \" UTC");
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (utc.matcher(Files.readString(file)).find()) {
          found.add(file.toString());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void theClockIsHandedInAndNeverAsked() {
    Code.assertNone(
        Code.accesses()
            .filter(a -> !Code.isRoof(a.getOriginOwner()))
            .filter(HabitsTest::asksTheTime));
    Code.assertNone(
        Code.dependencies()
            .filter(
                d ->
                    Set.of("java.util.Date", "java.util.Calendar", "java.text.SimpleDateFormat")
                        .contains(d.getTargetClass().getFullName())));
  }

  /** SQL that asks the time goes by a second clock, which no story and no test can set. */
  @Test
  void sqlIsToldTheTimeAndNeverAsks() throws IOException {
    Map<String, String> mayAsk =
        Map.of("JournalChainSql", "seals of all nodes are compared by one clock, the database's");
    Pattern asking =
        Pattern.compile(
            "(?i)\\b(now|clock_timestamp|statement_timestamp|transaction_timestamp)\\s*\\("
                + "|\\b(current_(timestamp|date|time)|localtime(stamp)?)\\b");
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith("Sql.java")).toList()) {
        if (asking.matcher(Files.readString(file)).find()) {
          found.add(file.getFileName().toString().replace(".java", ""));
        }
      }
    }
    assertThat(found).isEqualTo(mayAsk.keySet());
  }

  @Test
  void onlyCommandsSpeakToTheConsole() {
    Code.assertNone(
        Code.accesses()
            .filter(a -> !Code.isRoof(a.getOriginOwner()))
            .filter(a -> !a.getOriginOwner().getPackageName().equals("debrief.cli"))
            .filter(a -> a.getTargetOwner().getFullName().equals("java.lang.System"))
            .filter(a -> a.getTarget().getName().matches("out|err")));
  }

  /** A query that may show something restricted says so, or administrators would read unseen. */
  @Test
  void whateverIsAskedForByVisibilityIsAudited() {
    // What is held about somebody is noted at once, before it is written
    // (PersonalDataSql.mentions).
    String noted = "debrief.privacy.WrittenSql.";
    List<String> unseen = new ArrayList<>();
    for (JavaClass type : Code.classes()) {
      for (JavaMethod method : type.getMethods()) {
        String sql =
            method
                .tryGetAnnotationOfType("org.jdbi.v3.sqlobject.statement.SqlQuery")
                .map(query -> String.valueOf(query.get("value").orElse("")))
                .orElse("");
        String name = type.getFullName() + "." + method.getName();
        if (sql.contains("<visible>") && !sql.contains("<byOffice>") && !name.startsWith(noted)) {
          unseen.add(name);
        }
      }
    }
    assertThat(unseen).isEmpty();
  }

  /** What may be counted without an answer is counted, and no more is told. */
  @Test
  void whatIsCountableIsAskedWhereNamesAreKept() {
    Set<String> counting =
        Set.of("debrief.team.TeamSql", "debrief.service.ServiceSql", "debrief.waiting.WaitingSql");
    List<String> others = new ArrayList<>();
    for (JavaClass type : Code.classes()) {
      for (JavaMethod method : type.getMethods()) {
        String sql =
            method
                .tryGetAnnotationOfType("org.jdbi.v3.sqlobject.statement.SqlQuery")
                .map(query -> String.valueOf(query.get("value").orElse("")))
                .orElse("");
        if (sql.contains("<countable>") && !counting.contains(type.getFullName())) {
          others.add(type.getFullName() + "." + method.getName());
        }
      }
    }
    assertThat(others).isEmpty();
  }

  /** JDBI's own way builds an interface anew at each call. */
  @Test
  void sqlObjectsAreBuiltOnce() {
    Code.assertNone(
        Code.accesses()
            .filter(a -> a.getTargetOwner().getFullName().equals("org.jdbi.v3.core.Jdbi"))
            .filter(a -> a.getTarget().getName().equals("onDemand")));
  }

  private static boolean asksTheTime(JavaAccess<?> access) {
    String name = access.getTarget().getName();
    return switch (access.getTargetOwner().getFullName()) {
      case "java.time.Instant", "java.time.LocalDate", "java.time.OffsetDateTime" ->
          name.equals("now") && !access.getDescription().contains("java.time.Clock");
      case "java.time.Clock" -> name.startsWith("system");
      case "java.lang.System" -> name.equals("currentTimeMillis");
      default -> false;
    };
  }
}
