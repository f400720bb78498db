import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Part of the build: makes one script of the editor's sources and of the CodeMirror modules that
 * they import. The modules come from Maven Central as jars; the bundler is a Java program, so that
 * neither Node.js nor a program for one kind of machine is needed. Takes some seconds, and does
 * nothing when nothing changed.
 */
final class BundleEditor {
  private static final Pattern ENTRY =
      Pattern.compile("\"([^\"]+[^/\"])\"\\s*:\\s*\"(/[^\"]+\\.js)\"");

  /**
   * @param arguments a folder of jars, the folder of the editor's sources, the script to write, and
   *     a folder to work in
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, NoSuchAlgorithmException {
    Path jars = Path.of(arguments[0]);
    Path sources = Path.of(arguments[1]);
    Path script = Path.of(arguments[2]);
    Path work = Path.of(arguments[3]);
    String inputs = digest(jars, sources);
    Path made = work.resolve("made-of");
    if (Files.exists(script) && Files.exists(made) && Files.readString(made).equals(inputs)) {
      return;
    }
    Path modules = work.resolve("modules");
    List<Path> files = new ArrayList<>();
    Set<String> licences = new LinkedHashSet<>();
    for (Path source : list(sources)) {
      files.add(copy(Files.readString(source), modules.resolve(source.getFileName().toString())));
    }
    Set<Path> unpacked = new HashSet<>();
    Path bundler = null;
    for (Path jar : list(jars)) {
      if (jar.getFileName().toString().startsWith("closure-compiler")) {
        bundler = jar;
      } else {
        files.add(unpack(jar, modules.resolve("node_modules"), licences, unpacked));
      }
    }
    Path bundle = work.resolve("bundle.js");
    bundle(String.valueOf(bundler), files, modules.resolve("main.js"), bundle);
    Files.createDirectories(script.getParent());
    Files.writeString(script, notice(licences) + Files.readString(bundle));
    Files.writeString(made, inputs);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().matches(".*\\.(js|jar)")).sorted().toList();
    }
  }

  private static String digest(Path jars, Path sources)
      throws IOException, NoSuchAlgorithmException {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    List<Path> inputs = new ArrayList<>(list(jars));
    inputs.addAll(list(sources));
    inputs.add(Path.of("src/build/BundleEditor.java"));
    for (Path input : inputs) {
      sha256.update(input.getFileName().toString().getBytes(StandardCharsets.UTF_8));
      sha256.update(Files.readAllBytes(input));
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** Each of these modules is one file; the jar's import map tells its name and where it is. */
  private static Path unpack(Path jar, Path modules, Set<String> licences, Set<Path> unpacked)
      throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Matcher entry = ENTRY.matcher(text(file, "META-INF/importmap.json"));
      if (!entry.find()) {
        throw new IllegalStateException("no module in " + jar);
      }
      String path = "META-INF/resources" + entry.group(2);
      String root = path.replaceFirst("(/[0-9][^/]*/).*", "$1");
      licences.add(text(file, root + "LICENSE").strip());
      Path module = modules.resolve(entry.group(1)).resolve("index.js");
      if (!unpacked.add(module)) {
        throw new IllegalStateException("two versions of " + entry.group(1) + ": run mvn clean");
      }
      String code = text(file, path);
      if (entry.group(1).equals("style-mod")) {
        code = sheetsWithoutElements(code);
      }
      return copy(code, module);
    }
  }

  /** Its style elements would be refused by our content policy; style sheets made by a script are not. */
  private static String sheetsWithoutElements(String code) {
    String onlyInShadowRoots = "!root.head && root.adoptedStyleSheets";
    if (!code.contains(onlyInShadowRoots)) {
      throw new IllegalStateException("style-mod has changed: see how it adds its styles now");
    }
    return code.replace(onlyInShadowRoots, "root.adoptedStyleSheets");
  }

  private static String text(JarFile jar, String name) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    if (entry == null) {
      throw new IllegalStateException("no " + name + " in " + jar.getName());
    }
    try (InputStream in = jar.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The bundler would read types out of documentation comments, so these become plain ones. */
  private static Path copy(String module, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    return Files.writeString(to, module.replace("/**", "/* "));
  }

  private static void bundle(String bundler, List<Path> files, Path entry, Path to)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", bundler, "com.google.javascript.jscomp.CommandLineRunner"));
    command.addAll(List.of("--compilation_level", "SIMPLE", "--warning_level", "QUIET"));
    command.addAll(List.of("--language_in", "UNSTABLE", "--language_out", "ECMASCRIPT_2021"));
    command.addAll(List.of("--module_resolution", "NODE", "--dependency_mode", "PRUNE"));
    command.addAll(List.of("--isolation_mode", "IIFE", "--charset", "UTF-8"));
    command.addAll(List.of("--entry_point", entry.toString(), "--js_output_file", to.toString()));
    files.forEach(file -> command.addAll(List.of("--js", file.toString())));
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IllegalStateException("the editor was not bundled: " + code);
    }
  }

  private static String notice(Set<String> licences) {
    return "/*! With CodeMirror, https://codemirror.net, and modules that it uses.\n\n"
        + String.join("\n\n", licences)
        + "\n*/\n";
  }
}
