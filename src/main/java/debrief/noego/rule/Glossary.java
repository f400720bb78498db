package debrief.noego.rule;

import debrief.noego.condition.Conditions;
import debrief.noego.match.Hit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Words and conditions that have a name: those of a rule file, and behind them those that all rules
 * of a language share.
 */
final class Glossary {
  /** Alternatives at one place, written out. */
  private static final int MOST_WORDS = 1_500;

  private final @Nullable Glossary shared;
  private final @Nullable YamlFile file;
  private final Map<String, String> lists = new HashMap<>();
  private final Map<String, Node> conditions = new HashMap<>();
  private final Map<String, String> expanded = new HashMap<>();
  private final Map<String, Predicate<Hit>> read = new HashMap<>();
  private final Set<String> reading = new LinkedHashSet<>();

  private Glossary(@Nullable Glossary shared, @Nullable YamlFile file) {
    this.shared = shared;
    this.file = file;
  }

  /**
   * What all rules of a language share.
   *
   * @param lists names of lists with their words, one a line
   * @param conditions names of conditions with what they ask
   */
  static Glossary shared(Map<String, String> lists, @Nullable YamlFile conditions) {
    Glossary glossary = new Glossary(null, conditions);
    glossary.lists.putAll(lists);
    if (conditions != null) {
      glossary.conditions.putAll(conditions.entries(conditions.root(), Set.of()));
    }
    return glossary;
  }

  /** What a rule file has of its own, before what it shares. */
  static Glossary own(
      Glossary shared, YamlFile file, @Nullable Node words, @Nullable Node conditions) {
    Glossary glossary = new Glossary(shared, file);
    if (words != null) {
      file.entries(words, Set.of())
          .forEach((name, node) -> glossary.lists.put(name, file.text(node)));
    }
    if (conditions != null) {
      glossary.conditions.putAll(file.entries(conditions, Set.of()));
    }
    return glossary;
  }

  /**
   * Reads every condition and list, so that a fault is found at once; from then on it is safe for
   * threads.
   *
   * @throws IllegalArgumentException where one cannot be used
   */
  void check() {
    lists.keySet().forEach(name -> expand("$" + name));
    conditions.keySet().forEach(this::condition);
  }

  /**
   * The text with the words of a list in place of its name.
   *
   * @throws IllegalArgumentException where there is no such list, or it holds itself
   */
  String expand(String text) {
    if (text.indexOf('$') < 0) {
      return text;
    }
    StringBuilder expanded = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', from)) {
      int end = at + 1;
      while (end < text.length() && isOfName(text.charAt(end))) {
        end++;
      }
      expanded.append(text, from, at);
      expanded.append(end == at + 1 ? "$" : words(text.substring(at + 1, end)));
      from = end;
    }
    return expanded.append(text, from, text.length()).toString();
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }

  private String words(String name) {
    String known = expanded.get(name);
    if (known != null) {
      return known;
    }
    String list = lists.get(name);
    if (list == null) {
      if (shared == null) {
        throw new IllegalArgumentException("There is no list of words “" + name + "”.");
      }
      return shared.words(name);
    }
    enter("$" + name);
    StringJoiner words = new StringJoiner("|");
    list.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> words.add(line.strip().replace(' ', '_')));
    String all = expand(words.toString());
    reading.remove("$" + name);
    if (all.chars().filter(c -> c == '|').count() >= MOST_WORDS) {
      throw new IllegalArgumentException(
          "The list “" + name + "” has more than " + MOST_WORDS + " words.");
    }
    expanded.put(name, all);
    return all;
  }

  /**
   * Reads a condition, which may use the names that are known here.
   *
   * @param node its words, or a list of conditions all of which must hold
   */
  Predicate<Hit> condition(YamlFile where, Node node) {
    List<Node> all = node instanceof SequenceNode ? where.list(node) : List.of(node);
    Predicate<Hit> holds = null;
    for (Node one : all) {
      try {
        Predicate<Hit> next = new Conditions(this::condition, this::expand).read(where.text(one));
        holds = holds == null ? next : holds.and(next);
      } catch (BadRuleFile e) {
        throw e;
      } catch (IllegalArgumentException e) {
        throw where.fault(one, String.valueOf(e.getMessage()));
      }
    }
    return holds == null ? hit -> true : holds;
  }

  /** The condition of that name, or the other one where there is none. */
  Predicate<Hit> named(String name, Predicate<Hit> otherwise) {
    Predicate<Hit> condition = condition(name);
    return condition == null ? otherwise : condition;
  }

  private @Nullable Predicate<Hit> condition(String name) {
    Predicate<Hit> known = read.get(name);
    if (known != null) {
      return known;
    }
    Node node = conditions.get(name);
    if (node == null || file == null) {
      return shared == null ? null : shared.condition(name);
    }
    enter(name);
    Predicate<Hit> condition = condition(file, node);
    reading.remove(name);
    read.put(name, condition);
    return condition;
  }

  private void enter(String name) {
    if (!reading.add(name)) {
      throw new IllegalArgumentException(
          "This goes in a circle: " + String.join(" → ", reading) + " → " + name + ".");
    }
  }
}
