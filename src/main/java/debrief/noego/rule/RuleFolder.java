package debrief.noego.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The rules of a language: a folder of rule files, with the words that they share in {@value
 * #WORDS}, a list each, and the conditions that they share in {@value #CONDITIONS}.
 */
final class RuleFolder {
  private static final String WORDS = "words/";
  private static final String CONDITIONS = "conditions.yaml";
  private static final String ENDING = ".yaml";
  private static final String LIST_ENDING = ".txt";
  private static final String BUILT_IN = "/debrief/noego/rules/";
  private static final int MOST_FILES = 1_000;

  private RuleFolder() {}

  /**
   * Rules, in the order in which they are asked.
   *
   * @param shared the words and conditions that they share
   */
  record Language(List<Rule> rules, Glossary shared) {}

  /**
   * The rules that come with the program.
   *
   * @param language the name of their folder
   */
  static Language builtIn(String language) {
    URL conditions = RuleFolder.class.getResource(BUILT_IN + language + "/" + CONDITIONS);
    if (conditions == null) {
      throw new IllegalArgumentException("There are no rules for “" + language + "”.");
    }
    try {
      if (conditions.openConnection() instanceof JarURLConnection jar) {
        String entry = jar.getEntryName();
        return language(
            entries(jar.getJarFile(), entry.substring(0, entry.length() - CONDITIONS.length())));
      }
      Path folder = Path.of(conditions.toURI()).getParent();
      return language(files(Objects.requireNonNull(folder)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isOurs(String path) {
    return path.endsWith(ENDING) || path.endsWith(LIST_ENDING);
  }

  private static SortedMap<String, String> entries(JarFile jar, String folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    for (JarEntry entry : jar.stream().toList()) {
      if (entry.getName().startsWith(folder) && isOurs(entry.getName())) {
        try (InputStream in = jar.getInputStream(entry)) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          texts.put(entry.getName().substring(folder.length()), text);
        }
      }
    }
    return texts;
  }

  private static SortedMap<String, String> files(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> all = Files.walk(folder)) {
      paths = all.filter(path -> isOurs(path.toString())).limit(MOST_FILES + 1).toList();
    }
    SortedMap<String, String> texts = new TreeMap<>();
    for (Path path : paths) {
      String name = folder.relativize(path).toString().replace('\\', '/');
      texts.put(name, Files.readString(path));
    }
    return texts;
  }

  /**
   * The rules of a folder of somebody's own, which may name what the built-in ones share.
   *
   * @throws BadRuleFile where one cannot be used
   */
  static List<Rule> own(Path folder, Glossary shared) throws IOException {
    return rules(files(folder), shared);
  }

  /**
   * @param texts what stands in the files, by their names
   * @throws BadRuleFile where one cannot be used
   */
  static Language language(SortedMap<String, String> texts) {
    Glossary shared = shared(texts);
    return new Language(rules(texts, shared), shared);
  }

  private static List<Rule> rules(SortedMap<String, String> texts, Glossary shared) {
    if (texts.size() > MOST_FILES) {
      throw new IllegalArgumentException("There are more than " + MOST_FILES + " rule files.");
    }
    List<Rule> rules =
        texts.entrySet().parallelStream()
            .filter(file -> file.getKey().endsWith(ENDING) && !file.getKey().equals(CONDITIONS))
            .map(file -> RuleFile.read(file.getKey(), file.getValue(), shared))
            .sorted(Comparator.comparingInt(Rule::rank).thenComparing(Rule::id))
            .toList();
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      if (!ids.add(rule.id())) {
        throw new BadRuleFile(rule.file(), 1, "There is another rule “" + rule.id() + "”.");
      }
    }
    return rules;
  }

  private static Glossary shared(SortedMap<String, String> texts) {
    Map<String, String> lists = new HashMap<>();
    texts.forEach(
        (name, text) -> {
          if (name.startsWith(WORDS) && name.endsWith(LIST_ENDING)) {
            int ending = name.length() - LIST_ENDING.length();
            lists.put(name.substring(WORDS.length(), ending), text);
          }
        });
    String text = texts.get(CONDITIONS);
    YamlFile file = text == null ? null : YamlFile.read(CONDITIONS, text);
    Glossary glossary = Glossary.shared(lists, file);
    glossary.check();
    return glossary;
  }
}
