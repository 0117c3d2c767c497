package org.kuangheng.policy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;

/** Reads a DMN model's XML for what stands in it, with lines; never resolves an entity. */
final class DmnScanner {
  private static final Set<String> UNSUPPORTED =
      Set.of(
          "businessKnowledgeModel",
          "decisionService",
          "import",
          "functionDefinition",
          "invocation",
          "context",
          "relation",
          "for",
          "every",
          "some",
          "filter",
          "conditional");
  private static final Set<String> OPERATORS = Set.of("for", "every", "some");
  private static final Set<String> EXPRESSIONS =
      Set.of("literalExpression", "inputExpression", "inputEntry", "outputEntry");

  private final String file;
  private final byte[] bytes;
  private final List<Issue> issues;
  private final Map<String, String> inputs = new LinkedHashMap<>();
  private final Map<String, Integer> decisions = new LinkedHashMap<>();
  private final List<DmnModelFile.Expression> expressions = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();
  private String owner = "";

  private DmnScanner(String file, byte[] bytes, List<Issue> issues) {
    this.file = file;
    this.bytes = bytes;
    this.issues = issues;
  }

  /** What stands in the model, or {@code null} with issues added if it is no readable XML. */
  static @Nullable DmnModelFile scan(String file, byte[] bytes, List<Issue> issues) {
    DmnScanner scanner = new DmnScanner(file, bytes, issues);
    try {
      return scanner.scan();
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      String problem = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
      issues.add(
          Issue.of(
              PolicyIssue.BAD_DMN, Place.line(file, line), "problem", problem, "decision", "-"));
      return null;
    }
  }

  private @Nullable DmnModelFile scan() throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD -> {
          report(PolicyIssue.DMN_UNSUPPORTED, line(reader), "element", "DOCTYPE");
          return null;
        }
        case XMLStreamConstants.START_ELEMENT -> start(reader);
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        default -> {}
      }
    }
    return new DmnModelFile(
        file,
        new String(bytes, StandardCharsets.UTF_8),
        inputs,
        decisions,
        List.copyOf(expressions));
  }

  private void start(XMLStreamReader reader) throws XMLStreamException {
    String element = reader.getLocalName();
    String parent = open.isEmpty() ? "" : open.peek();
    String name = String.valueOf(reader.getAttributeValue(null, "name"));
    int line = line(reader);
    switch (element) {
      case "inputData" -> nameNode(name, line, inputs.put(name, "") != null);
      case "decision" -> nameNode(name, line, decisions.put(name, line) != null);
      case "variable" -> typed(parent, String.valueOf(reader.getAttributeValue(null, "typeRef")));
      case "text" -> {
        if (EXPRESSIONS.contains(parent) || parent.equals("defaultOutputEntry")) {
          expressions.add(new DmnModelFile.Expression(owner, reader.getElementText(), line));
          return;
        }
      }
      default -> unsupported(element, line);
    }
    open.push(element);
  }

  private void nameNode(String name, int line, boolean twice) {
    owner = name;
    if (twice || (inputs.containsKey(name) && decisions.containsKey(name))) {
      report(PolicyIssue.DUPLICATE_ID, line, "kind", "DMN", "id", name);
    }
  }

  private void typed(String parent, String type) {
    if (parent.equals("inputData")) {
      inputs.put(owner, type.substring(type.indexOf(':') + 1));
    }
  }

  private void unsupported(String element, int line) {
    if (UNSUPPORTED.contains(element)) {
      PolicyIssue code =
          OPERATORS.contains(element) ? PolicyIssue.QUANTIFIER_IN_DMN : PolicyIssue.DMN_UNSUPPORTED;
      report(code, line, "element", element, "word", element, "decision", owner);
    }
  }

  private void report(PolicyIssue code, int line, Object... values) {
    issues.add(Issue.of(code, Place.line(file, line), values));
  }

  private static int line(XMLStreamReader reader) {
    return Math.max(1, reader.getLocation().getLineNumber());
  }
}
