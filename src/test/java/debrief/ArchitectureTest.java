package debrief;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The house stands as {@code docs/architecture.md} says: rooms in their order, libraries behind
 * their walls. An exception is added here, with its reason, or not at all.
 */
class ArchitectureTest {
  /** A room imports only what stands above it in this list. Nothing imports the roof. */
  private static final List<String> ROOMS =
      List.of(
          "process",
          "text",
          "crypto",
          "db",
          "cluster",
          "web",
          "jobs",
          "event",
          "journal",
          "access",
          "naming",
          "team",
          "account",
          "token",
          "signin",
          "people",
          "privacy",
          "trust",
          "template",
          "language",
          "redaction",
          "noego",
          "service",
          "incident",
          "audit",
          "timeline",
          "postmortem",
          "action",
          "review",
          "publish",
          "waiting",
          "draft",
          "report",
          "insight",
          "search",
          "export",
          "intake",
          "cli",
          "admin",
          Code.ROOF);

  /** Who speaks HTTP besides {@code web}, {@code *Api}, {@code *Pages} and {@code *Form}. */
  private static final Map<String, String> HTTP =
      Map.ofEntries(
          Map.entry("signin.session.SessionCookie", "writes the cookie that the filter reads"),
          Map.entry("audit.RestrictedLooks", "sees every request that an administrator makes"),
          Map.entry("signin.session.SignInFilter", "says whom a request comes from"),
          Map.entry("signin.session.ReaderZoneFilter", "says in which zone its page is written"),
          Map.entry("access.ViewerParameter", "hands that person to a resource"),
          Map.entry("timeline.quick.QuickInput", "reads the form of QuickForm"),
          Map.entry("admin.openapi.OpenApi", "describes resources by their annotations"),
          Map.entry("admin.openapi.Operations", "likewise"),
          Map.entry("admin.openapi.OperationTypes", "likewise"),
          Map.entry("admin.openapi.HiddenParameters", "likewise"));

  @Test
  void everyPackageIsARoomInTheList() {
    Set<String> unknown = new TreeSet<>();
    Code.classes().forEach(type -> unknown.add(Code.roomOf(type)));
    unknown.removeAll(ROOMS);
    assertThat(unknown).isEmpty();
  }

  @Test
  void aRoomImportsOnlyWhatStandsAboveIt() {
    Code.assertNone(
        Code.dependencies()
            .filter(d -> isOurs(d.getTargetClass()))
            .filter(d -> place(d.getOriginClass()) < place(d.getTargetClass())));
  }

  /** A feature uses another by its door and its records, never by its paths or its SQL. */
  @Test
  void featuresMeetOnlyThroughDoorsAndWhatTheyReturn() {
    Code.assertNone(
        Code.dependencies()
            .filter(d -> isOurs(d.getTargetClass()))
            .filter(d -> !Code.roomOf(d.getOriginClass()).equals(Code.roomOf(d.getTargetClass())))
            .filter(d -> !Code.isRoof(d.getOriginClass()))
            .filter(
                d ->
                    isSql(d.getTargetClass())
                        || (speaksHttp(d.getTargetClass()) && !isFloor(d.getTargetClass()))));
  }

  @Test
  void everyLibraryStaysBehindItsWall() {
    Map<String, Predicate<JavaClass>> walls =
        Map.ofEntries(
            wall(
                "org.jdbi.",
                type -> in(type, "db", "cluster", Code.ROOF) || isSql(type) || isDoor(type)),
            wall("java.sql.", type -> in(type, "db", "cluster") || isSql(type)),
            wall("liquibase.", type -> in(type, "db")),
            wall("io.zonky.", type -> in(type, "db")),
            wall("org.apache.commons.compress.", type -> in(type, "db", "export", "intake")),
            wall("org.postgresql.", type -> in(type, "db", "cluster")),
            wall("jakarta.ws.rs.", ArchitectureTest::speaksHttp),
            wall("org.glassfish.", type -> in(type, "web") || isIn(type, HTTP)),
            wall("com.github.mustachejava.", type -> in(type, "web")),
            wall("org.commonmark.", type -> in(type, "text")),
            wall("org.jsoup.", type -> in(type, "text")),
            wall("opennlp.", type -> in(type, "language")),
            wall("org.apache.hc.", type -> type.getPackageName().equals("debrief.web.outbound")),
            wall(
                "ch.qos.logback.",
                type -> type.getPackageName().equals("debrief.admin.log") || in(type, "process")),
            wall("com.github.kagkarlsson.", type -> in(type, "jobs")),
            wall("com.password4j.", type -> in(type, "signin")),
            wall("com.nimbusds.", type -> type.getPackageName().equals("debrief.signin.oidc")),
            wall(
                "org.eclipse.jgit.", type -> type.getPackageName().equals("debrief.intake.source")),
            wall("de.siegmar.", type -> in(type, "export", "insight", "intake", "review")),
            wall(
                "org.apache.pdfbox.",
                type -> type.getPackageName().equals("debrief.publish.format.pdf.type")),
            wall(
                "org.apache.fontbox.",
                type -> type.getPackageName().equals("debrief.publish.format.pdf.type")),
            wall(
                "org.apache.fop.",
                type -> type.getPackageName().equals("debrief.publish.format.pdf.print")),
            wall(
                "org.apache.xmlgraphics.",
                type -> type.getPackageName().equals("debrief.publish.format.pdf.print")),
            wall("io.prometheus.", type -> in(type, "admin")),
            wall("io.swagger.v3.oas.annotations.", type -> isApi(type) || in(type, "admin")),
            wall("io.swagger.", type -> in(type, "admin")));
    Code.assertNone(
        Code.dependencies()
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
  void signingInWithAPasswordDoesNotKnowHowElseOneMaySignIn() {
    Code.assertNone(
        Code.dependencies()
            .filter(d -> isSingleSignOn(d.getTargetClass()))
            .filter(d -> !Code.isRoof(d.getOriginClass()))
            .filter(d -> !isSingleSignOn(d.getOriginClass())));
  }

  @Test
  void onlyDoorsOpenTransactions() {
    Code.assertNone(
        Code.accesses()
            .filter(a -> a.getTargetOwner().getFullName().startsWith("org.jdbi."))
            .filter(a -> a.getTarget().getName().matches("(in|use)Transaction|begin|commit"))
            .filter(a -> !isDoor(a.getOriginOwner()) && !in(a.getOriginOwner(), "db")));
  }

  @Test
  void everyExceptionListedHereIsStillNeeded() {
    Set<String> gone = new TreeSet<>();
    Stream.concat(Doors.ALL.keySet().stream(), HTTP.keySet().stream())
        .filter(name -> !Code.classes().contain("debrief." + name))
        .forEach(gone::add);
    assertThat(gone).isEmpty();
  }

  private static Map.Entry<String, Predicate<JavaClass>> wall(
      String library, Predicate<JavaClass> within) {
    return Map.entry(library, within);
  }

  private static boolean isSingleSignOn(JavaClass type) {
    return type.getPackageName().matches("debrief\\.signin\\.(oidc|provider|setting)");
  }

  private static boolean isOurs(JavaClass type) {
    return (type.getPackageName() + ".").startsWith("debrief.");
  }

  private static int place(JavaClass type) {
    return ROOMS.indexOf(Code.roomOf(type));
  }

  private static boolean isFloor(JavaClass type) {
    return place(type) <= ROOMS.indexOf("signin");
  }

  private static boolean in(JavaClass type, String... rooms) {
    return List.of(rooms).contains(Code.roomOf(type));
  }

  /** The class that a nested one stands in, by its name below the root. */
  private static String topName(JavaClass type) {
    String name = type.getFullName().substring("debrief.".length());
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  private static boolean isIn(JavaClass type, Map<String, String> list) {
    return list.containsKey(topName(type));
  }

  private static boolean isDoor(JavaClass type) {
    return isIn(type, Doors.ALL);
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
