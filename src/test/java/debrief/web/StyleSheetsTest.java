package debrief.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The style sheets say a thing in one place. */
class StyleSheetsTest {
  private static final Path SHEETS = Path.of("src/main/resources/debrief/web/assets/css");

  /** A rule that stands for itself: of one class alone, for every width. */
  private static final Pattern RULE =
      Pattern.compile("(?<class>\\.[\\w-]+)\\s*\\{(?<says>[^{}]*)}");

  private static final Pattern PROPERTY = Pattern.compile("([\\w-]+)\\s*:");

  /** Two rooms that call different things by one name would change each other's pages. */
  @Test
  void noClassIsGivenTheSamePropertyTwice() throws IOException {
    Map<String, String> first = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (Path sheet : sheets()) {
      for (String block : blocks(Files.readString(sheet))) {
        Matcher rule = RULE.matcher(block);
        if (!rule.matches()) {
          continue;
        }
        Matcher property = PROPERTY.matcher(rule.group("says"));
        while (property.find()) {
          String said = rule.group("class") + " " + property.group(1);
          String before = first.putIfAbsent(said, block);
          if (before != null && !before.equals(block)) {
            twice.add(said);
          }
        }
      }
    }
    assertThat(first).containsKey(".findings display");
    assertThat(twice).isEmpty();
  }

  /** Print has its own say. */
  private static List<Path> sheets() throws IOException {
    try (Stream<Path> all = Files.list(SHEETS)) {
      return all.filter(path -> !path.endsWith("print.css")).sorted().toList();
    }
  }

  /** Rules at most one level deep, which is a layer's: what stands in a query is for a width. */
  private static List<String> blocks(String sheet) {
    List<String> blocks = new ArrayList<>();
    StringBuilder rule = new StringBuilder();
    List<Boolean> queries = new ArrayList<>();
    for (char c : sheet.replaceAll("(?s)/\\*.*?\\*/", "").toCharArray()) {
      rule.append(c);
      if (c == '{') {
        boolean at = rule.toString().strip().startsWith("@");
        queries.add(at && !rule.toString().strip().startsWith("@layer"));
        if (at) {
          rule.setLength(0);
        }
      } else if (c == '}') {
        boolean free = !queries.contains(true);
        queries.remove(queries.size() - 1);
        if (free && rule.indexOf("{") > 0) {
          blocks.add(rule.toString().strip());
        }
        rule.setLength(0);
      } else if (c == ';' && rule.indexOf("{") < 0) {
        rule.setLength(0);
      }
    }
    return blocks;
  }
}
