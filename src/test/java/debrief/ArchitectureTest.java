package debrief;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The house stands as {@code docs/architecture.md} says: rooms in their order, libraries behind
 * their walls, names that say something. An exception is added here, with its reason, or not at
 * all.
 */
class ArchitectureTest {
  private static final String ROOF = "";

  /** A room imports only what stands above it in this list. Nothing imports the roof. */
  private static final List<String> ROOMS =
      List.of(
          "text",
          "db",
          "web",
          "journal",
          "people",
          "trust",
          "template",
          "noego",
          "incident",
          "timeline",
          "postmortem",
          "action",
          "report",
          "export",
          "intake",
          "admin",
          ROOF);

  /** Who holds a {@code Jdbi} or opens a transaction, besides {@code db}, and why. */
  private static final Map<String, String> DOORS =
      Map.ofEntries(
          Map.entry("web.Repeats", "stores an answer in the transaction that made it"),
          Map.entry("journal.Journal", "writes its line in the caller's transaction"),
          Map.entry("journal.Seals", "chains lines that are committed"),
          Map.entry("people.Access", "teaches JDBI who may see what, in SQL"),
          Map.entry("people.Audience", "says how one constant is spelled in SQL"),
          Map.entry("people.Credentials", "from a secret to a person"),
          Map.entry("people.People", "the door of the room"),
          Map.entry("incident.Incidents", "the door of the room"),
          Map.entry("people.Sessions", "the door of the room"),
          Map.entry("people.OpenSessions", "the door of the room"),
          Map.entry("people.Guesses", "behind that door: counts wrong passwords"),
          Map.entry("people.Leaving", "the door of the room for what privacy law asks"),
          Map.entry("people.Tokens", "the door of the room"),
          Map.entry("people.Arrivals", "the door for people whom a provider vouches for"),
          Map.entry("people.sso.Providers", "the door of the folder"),
          Map.entry("people.sso.ClientSecrets", "likewise: what is sealed"),
          Map.entry("people.sso.PasswordSwitch", "likewise: whether passwords open anything"),
          Map.entry("people.sso.SignIns", "likewise: the journey"),
          Map.entry("noego.setting.ReviewSettings", "the door to what is asked for"),
          Map.entry("timeline.Timeline", "the door of the room"),
          Map.entry("postmortem.Postmortems", "the door of the room"),
          Map.entry("postmortem.Drafts", "behind that door: one edit of a draft, locked"),
          Map.entry("postmortem.Parts", "behind that door: factors, lessons and tags"),
          Map.entry("postmortem.History", "behind that door: what was saved when"),
          Map.entry("postmortem.Standing", "behind that door: where drafts stand"),
          Map.entry("action.ActionItems", "the door of the room"),
          Map.entry("report.Reports", "the door of the room"),
          Map.entry("intake.archive.Archives", "the door of the room"));

  /** Who speaks HTTP besides {@code web}, {@code *Api}, {@code *Pages} and {@code *Form}. */
  private static final Map<String, String> HTTP =
      Map.of(
          "people.SessionCookie", "writes the cookie that the filter reads",
          "incident.RestrictedLooks", "sees every request that an administrator makes",
          "people.SignInFilter", "says whom a request comes from",
          "people.ViewerParameter", "hands that person to a resource",
          "admin.OpenApi", "describes resources by their annotations",
          "admin.Operations", "likewise",
          "admin.HiddenParameters", "likewise");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("debrief");

  @Test
  void everyPackageIsARoomInTheList() {
    Set<String> unknown = new TreeSet<>();
    CLASSES.forEach(type -> unknown.add(roomOf(type)));
    unknown.removeAll(ROOMS);
    assertThat(unknown).isEmpty();
  }

  @Test
  void aRoomImportsOnlyWhatStandsAboveIt() {
    assertNone(
        dependencies()
            .filter(d -> isOurs(d.getTargetClass()))
            .filter(d -> place(d.getOriginClass()) < place(d.getTargetClass())));
  }

  /** A feature uses another by its door and its records, never by its paths or its SQL. */
  @Test
  void featuresMeetOnlyThroughDoorsAndWhatTheyReturn() {
    assertNone(
        dependencies()
            .filter(d -> isOurs(d.getTargetClass()))
            .filter(d -> !roomOf(d.getOriginClass()).equals(roomOf(d.getTargetClass())))
            .filter(d -> !isRoof(d.getOriginClass()))
            .filter(
                d ->
                    isSql(d.getTargetClass())
                        || (speaksHttp(d.getTargetClass()) && !isFloor(d.getTargetClass()))));
  }

  @Test
  void everyLibraryStaysBehindItsWall() {
    Map<String, Predicate<JavaClass>> walls =
        Map.ofEntries(
            wall("org.jdbi.", type -> in(type, "db", ROOF) || isSql(type) || isDoor(type)),
            wall(
                "java.sql.",
                type -> in(type, "db") || isSql(type) || is(type, "web.ProblemMapper")),
            wall("liquibase.", type -> in(type, "db")),
            wall("io.zonky.", type -> in(type, "db")),
            wall("org.apache.commons.compress.", type -> in(type, "db")),
            wall("org.postgresql.", type -> in(type, "db")),
            wall("jakarta.ws.rs.", ArchitectureTest::speaksHttp),
            wall("org.glassfish.", type -> in(type, "web") || isIn(type, HTTP)),
            wall("com.github.mustachejava.", type -> in(type, "web")),
            wall("org.commonmark.", type -> in(type, "text")),
            wall("org.jsoup.", type -> in(type, "text")),
            wall("opennlp.", type -> in(type, "noego")),
            wall("com.password4j.", type -> in(type, "people")),
            wall("com.nimbusds.", type -> type.getPackageName().equals("debrief.people.sso")),
            wall("de.siegmar.", type -> in(type, "export")),
            wall("io.prometheus.", type -> in(type, "admin")),
            wall("io.swagger.v3.oas.annotations.", type -> isApi(type) || in(type, "admin")),
            wall("io.swagger.", type -> in(type, "admin")));
    assertNone(
        dependencies()
            .filter(
                d -> {
                  String target = d.getTargetClass().getFullName();
                  return walls.entrySet().stream()
                      .filter(wall -> target.startsWith(wall.getKey()))
                      .max(java.util.Comparator.comparingInt(wall -> wall.getKey().length()))
                      .map(wall -> !wall.getValue().test(d.getOriginClass()))
                      .orElse(false);
                }));
  }

  /** The roof hands single sign-on to the room that it stands in, which does not know it. */
  @Test
  void peopleDoNotKnowHowElseOneMaySignIn() {
    assertNone(
        dependencies()
            .filter(d -> d.getTargetClass().getPackageName().equals("debrief.people.sso"))
            .filter(d -> !isRoof(d.getOriginClass()))
            .filter(d -> !d.getOriginClass().getPackageName().equals("debrief.people.sso")));
  }

  @Test
  void onlyDoorsOpenTransactions() {
    assertNone(
        accesses()
            .filter(a -> a.getTargetOwner().getFullName().startsWith("org.jdbi."))
            .filter(a -> a.getTarget().getName().matches("(in|use)Transaction|begin|commit"))
            .filter(a -> !isDoor(a.getOriginOwner()) && !in(a.getOriginOwner(), "db")));
  }

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
    for (JavaClass type : CLASSES) {
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

  @Test
  void theClockIsHandedInAndNeverAsked() {
    assertNone(
        accesses().filter(a -> !isRoof(a.getOriginOwner())).filter(ArchitectureTest::asksTheTime));
    assertNone(
        dependencies()
            .filter(
                d ->
                    Set.of("java.util.Date", "java.util.Calendar", "java.text.SimpleDateFormat")
                        .contains(d.getTargetClass().getFullName())));
  }

  @Test
  void onlyTheRoofSpeaksToTheConsole() {
    assertNone(
        accesses()
            .filter(a -> !isRoof(a.getOriginOwner()))
            .filter(a -> a.getTargetOwner().getFullName().equals("java.lang.System"))
            .filter(a -> a.getTarget().getName().matches("out|err")));
  }

  @Test
  void everyExceptionListedHereIsStillNeeded() {
    Set<String> gone = new TreeSet<>();
    Stream.concat(DOORS.keySet().stream(), HTTP.keySet().stream())
        .filter(name -> !CLASSES.contain("debrief." + name))
        .forEach(gone::add);
    assertThat(gone).isEmpty();
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

  private static Map.Entry<String, Predicate<JavaClass>> wall(
      String library, Predicate<JavaClass> within) {
    return Map.entry(library, within);
  }

  private static Stream<Dependency> dependencies() {
    return CLASSES.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
  }

  private static Stream<JavaAccess<?>> accesses() {
    return CLASSES.stream().flatMap(type -> type.getAccessesFromSelf().stream());
  }

  private static void assertNone(Stream<?> found) {
    assertThat(
            found
                .map(
                    it ->
                        it instanceof Dependency dependency
                            ? dependency.getDescription()
                            : ((JavaAccess<?>) it).getDescription())
                .distinct()
                .sorted()
                .toList())
        .isEmpty();
  }

  private static boolean isOurs(JavaClass type) {
    return (type.getPackageName() + ".").startsWith("debrief.");
  }

  private static String roomOf(JavaClass type) {
    String[] path = type.getPackageName().split("\\.");
    return path.length == 1 ? ROOF : path[1];
  }

  private static int place(JavaClass type) {
    return ROOMS.indexOf(roomOf(type));
  }

  private static boolean isRoof(JavaClass type) {
    return roomOf(type).equals(ROOF);
  }

  private static boolean isFloor(JavaClass type) {
    return place(type) <= ROOMS.indexOf("people");
  }

  private static boolean in(JavaClass type, String... rooms) {
    return List.of(rooms).contains(roomOf(type));
  }

  /** The class that a nested one stands in, by its name below the root. */
  private static String topName(JavaClass type) {
    String name = type.getFullName().substring("debrief.".length());
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  private static boolean is(JavaClass type, String name) {
    return topName(type).equals(name);
  }

  private static boolean isIn(JavaClass type, Map<String, String> list) {
    return list.containsKey(topName(type));
  }

  private static boolean isDoor(JavaClass type) {
    return isIn(type, DOORS);
  }

  private static boolean isSql(JavaClass type) {
    return topName(type).endsWith("Sql");
  }

  private static boolean isApi(JavaClass type) {
    return topName(type).endsWith("Api");
  }

  private static boolean speaksHttp(JavaClass type) {
    return in(type, "web")
        || isApi(type)
        || topName(type).endsWith("Pages")
        || topName(type).endsWith("Form")
        || isIn(type, HTTP);
  }
}
