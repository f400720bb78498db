package debrief.world;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Programs of this class path in a JVM of their own. */
public final class OwnJvm {
  /** What lives for seconds earns neither the second compiler nor a second thread for garbage. */
  public static final List<String> BRIEF = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private OwnJvm() {}

  /**
   * The command that runs a program.
   *
   * @param flags for Java
   * @param program the class's name, and what it is told
   */
  public static List<String> command(List<String> flags, String... program) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath()));
    command.addAll(Arrays.asList(program));
    return command;
  }

  /** As {@link #command(List, String...)}, for what ends soon. */
  public static List<String> brief(String... program) {
    return command(BRIEF, program);
  }

  /** Surefire's own path is a jar that only points to it; an empty entry would mean this folder. */
  public static String classPath() {
    String own = System.getProperty("java.class.path");
    String classes = System.getProperty("surefire.test.class.path", own);
    return Arrays.stream(classes.split(":")).filter(e -> !e.isEmpty()).collect(joining(":"));
  }
}
