package org.kuangheng.policy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.policy.YamlNode.Entry;
import org.kuangheng.policy.YamlNode.Mapping;
import org.kuangheng.policy.YamlNode.Scalar;
import org.kuangheng.policy.YamlNode.Sequence;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.representer.Representer;

/** Reads the bytes of one YAML file into located nodes. Nothing in the file is ever executed. */
final class YamlFile {
  private static final int DEPTH = 32;

  private final String name;
  private final List<Issue> issues;

  private YamlFile(String name, List<Issue> issues) {
    this.name = name;
    this.issues = issues;
  }

  /** The file's one document, or {@code null} with issues added. */
  static @Nullable YamlNode read(String name, byte[] bytes, List<Issue> issues) {
    return new YamlFile(name, issues).read(bytes);
  }

  private @Nullable YamlNode read(byte[] bytes) {
    String text = decode(bytes);
    if (text == null) {
      return null;
    }
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(DEPTH);
    options.setCodePointLimit(PackFolder.LARGEST_FILE);
    options.setProcessComments(false);
    Yaml yaml =
        new Yaml(
            new SafeConstructor(options),
            new Representer(new org.yaml.snakeyaml.DumperOptions()),
            new org.yaml.snakeyaml.DumperOptions(),
            options);
    try {
      List<Node> documents =
          StreamSupport.stream(yaml.composeAll(new java.io.StringReader(text)).spliterator(), false)
              .toList();
      return oneOf(documents);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      report(PolicyIssue.BAD_YAML, line, "problem", String.valueOf(e.getProblem()));
    } catch (YAMLException e) {
      report(PolicyIssue.BAD_YAML, 1, "problem", String.valueOf(e.getMessage()));
    }
    return null;
  }

  private @Nullable YamlNode oneOf(List<Node> documents) {
    if (documents.isEmpty()) {
      report(PolicyIssue.EMPTY_FILE, 1);
      return null;
    }
    if (documents.size() > 1) {
      report(PolicyIssue.BAD_YAML, line(documents.get(1)), "problem", "more than one document");
      return null;
    }
    YamlNode node = convert(documents.getFirst(), new HashSet<>());
    if (node instanceof Scalar scalar && scalar.isNull()) {
      report(PolicyIssue.EMPTY_FILE, 1);
      return null;
    }
    return node;
  }

  private @Nullable String decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      report(PolicyIssue.NOT_UTF8, 1);
      return null;
    }
  }

  private YamlNode convert(Node node, Set<Node> seen) {
    if (!(node instanceof ScalarNode) && !seen.add(node)) {
      report(PolicyIssue.ALIAS_IN_YAML, line(node));
      return new Scalar("", true, line(node));
    }
    return switch (node) {
      case ScalarNode scalar ->
          new Scalar(scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN, line(scalar));
      case SequenceNode sequence ->
          new Sequence(
              sequence.getValue().stream().map(item -> convert(item, seen)).toList(),
              line(sequence));
      case MappingNode mapping -> convertMapping(mapping, seen);
      default -> new Scalar("", true, line(node));
    };
  }

  private Mapping convertMapping(MappingNode mapping, Set<Node> seen) {
    List<Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Node key = tuple.getKeyNode();
      if (!(key instanceof ScalarNode scalar)) {
        report(PolicyIssue.BAD_YAML, line(key), "problem", "a key must be text");
        continue;
      }
      if (!keys.add(scalar.getValue())) {
        report(PolicyIssue.DUPLICATE_KEY, line(key), "key", scalar.getValue());
        continue;
      }
      entries.add(new Entry(scalar.getValue(), line(key), convert(tuple.getValueNode(), seen)));
    }
    return new Mapping(List.copyOf(entries), line(mapping));
  }

  private static int line(Node node) {
    return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
  }

  private void report(PolicyIssue code, int line, Object... values) {
    issues.add(Issue.of(code, Place.line(name, line), values));
  }
}
