package debrief.noego.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** A YAML file of bounded size: its nodes as they are written, and the lines they stand in. */
final class YamlFile {
  /** Characters; the longest rule of our own has a fifth of it. */
  static final int LONGEST = 100_000;

  private static final int DEEPEST = 8;

  private final String name;
  private final MappingNode root;

  private YamlFile(String name, MappingNode root) {
    this.name = name;
    this.root = root;
  }

  /**
   * @param name how the file is called where something is wrong with it
   * @throws BadRuleFile where it is no YAML, too long, too deep or no mapping
   */
  static YamlFile read(String name, String text) {
    if (text.length() > LONGEST) {
      throw new BadRuleFile(name, 1, "A rule file has at most " + LONGEST + " characters.");
    }
    Node root = composed(name, text);
    if (root instanceof MappingNode mapping) {
      return new YamlFile(name, mapping);
    }
    throw new BadRuleFile(name, 1, "A rule file is a mapping: “rule: …”, “why: …”, “cases: …”.");
  }

  private static @Nullable Node composed(String name, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(DEEPEST);
    try {
      ParserImpl parser = new ParserImpl(new StreamReader(text), options);
      return new Composer(parser, new AsWritten(), options).getSingleNode();
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new BadRuleFile(name, line, "This is no YAML: " + e.getProblem() + ".");
    } catch (YAMLException e) {
      throw new BadRuleFile(name, 1, "This is no YAML: " + e.getMessage() + ".");
    }
  }

  /** Takes no word for a number, a date or a truth; that also is most of what reading costs. */
  private static final class AsWritten extends Resolver {
    @Override
    protected void addImplicitResolvers() {}

    @Override
    public Tag resolve(NodeId kind, @Nullable String value, boolean implicit) {
      return switch (kind) {
        case mapping -> Tag.MAP;
        case sequence -> Tag.SEQ;
        default -> Tag.STR;
      };
    }
  }

  MappingNode root() {
    return root;
  }

  /**
   * The entries of a mapping in their order.
   *
   * @param allowed which keys there may be; empty for any
   */
  Map<String, Node> entries(Node node, Set<String> allowed) {
    if (!(node instanceof MappingNode mapping)) {
      throw fault(node, "Here a mapping is expected: “name: value”.");
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = text(tuple.getKeyNode());
      if (!allowed.isEmpty() && !allowed.contains(key)) {
        String known = String.join(", ", allowed.stream().sorted().toList());
        throw fault(
            tuple.getKeyNode(), "“" + key + "” means nothing here; there are " + known + ".");
      }
      if (entries.put(key, tuple.getValueNode()) != null) {
        throw fault(tuple.getKeyNode(), "“" + key + "” is here twice.");
      }
    }
    return entries;
  }

  /** The entry of that name, which must be there. */
  Node needed(Node parent, Map<String, Node> entries, String key) {
    Node node = entries.get(key);
    if (node == null) {
      throw fault(parent, "“" + key + "” is missing.");
    }
    return node;
  }

  /** What a scalar says, as it is written: no and 1 are words like others. */
  String text(Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw fault(node, "Here some words are expected.");
  }

  List<Node> list(Node node) {
    if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
      return sequence.getValue();
    }
    throw fault(node, "Here a list is expected: lines that begin with “- ”.");
  }

  int line(Node node) {
    return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
  }

  BadRuleFile fault(Node node, String message) {
    return new BadRuleFile(name, line(node), message);
  }

  String name() {
    return name;
  }
}
