package org.kuangheng.policy;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.api.builder.Message;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.core.ast.DMNBaseNode;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;

/**
 * A pack's DMN model on the KIE engine. Each decision is a pure function of the few values it
 * requires, so each keeps a table of what it has answered; after a short while an evaluation is a
 * walk of look-ups.
 */
final class DmnDecisions implements DecisionModel {
  private final Set<String> inputs;
  private final Map<String, DecisionFunction> functions;
  private final Map<String, Set<String>> inputsOf;
  private final List<Step> steps = new ArrayList<>();

  /** One decision's turn in an evaluation, with where its arguments stand in the row of values. */
  private static final class Step {
    private final String name;
    private final DecisionFunction function;
    private final int[] positions;

    Step(String name, DecisionFunction function, List<String> row) {
      this.name = name;
      this.function = function;
      this.positions = function.requires().stream().mapToInt(row::indexOf).toArray();
    }

    String name() {
      return name;
    }

    DecisionFunction function() {
      return function;
    }

    int[] positions() {
      return positions;
    }
  }

  private DmnDecisions(Set<String> inputs, Map<String, DecisionFunction> functions) {
    this.inputs = Collections.unmodifiableSet(new TreeSet<>(inputs));
    this.functions = Collections.unmodifiableMap(functions);
    this.inputsOf = new TreeMap<>();
    List<String> row = new ArrayList<>(this.inputs);
    functions.forEach(
        (name, function) -> {
          steps.add(new Step(name, function, row));
          row.add(name);
          Set<String> all = new TreeSet<>();
          for (String required : function.requires()) {
            all.addAll(inputsOf.getOrDefault(required, Set.of(required)));
          }
          inputsOf.put(name, Collections.unmodifiableSet(all));
        });
  }

  /** The compiled model, or {@code null} with issues added. */
  static @Nullable DmnDecisions compile(DmnModelFile file, List<Issue> issues) {
    try {
      return compileUnguarded(file, issues);
    } catch (RuntimeException e) {
      // The engine answers some files that are no DMN with whatever exception comes first.
      issues.add(failure(file, String.valueOf(e.getMessage())));
      return null;
    }
  }

  private static @Nullable DmnDecisions compileUnguarded(DmnModelFile file, List<Issue> issues) {
    var resource = ResourceFactory.newReaderResource(new StringReader(file.xml()));
    resource.setSourcePath(file.name());
    var built =
        DMNRuntimeBuilder.fromDefaults().buildConfiguration().fromResources(List.of(resource));
    if (built.isLeft()) {
      String problem = built.cata(e -> String.valueOf(e.getMessage()), right -> "");
      issues.add(failure(file, problem));
      return null;
    }
    DMNRuntime runtime = built.getOrElseThrow(IllegalStateException::new);
    DMNModel model = runtime.getModels().getFirst();
    boolean sound = true;
    for (DMNMessage message : model.getMessages()) {
      if (message.getLevel() == Message.Level.ERROR) {
        issues.add(failure(file, message));
        sound = false;
      }
    }
    return sound ? of(runtime, model, file, issues) : null;
  }

  private static @Nullable DmnDecisions of(
      DMNRuntime runtime, DMNModel model, DmnModelFile file, List<Issue> issues) {
    Map<String, DecisionNode> nodes = new TreeMap<>();
    model.getDecisions().forEach(node -> nodes.put(node.getName(), node));
    Map<String, DecisionFunction> ordered = new LinkedHashMap<>();
    for (String name : nodes.keySet()) {
      if (!place(name, nodes, new LinkedHashSet<>(), new Build(runtime, model, ordered))) {
        issues.add(failure(file, "cycle through " + name));
        return null;
      }
    }
    Set<String> inputs = new TreeSet<>();
    model.getInputs().forEach(input -> inputs.add(input.getName()));
    return new DmnDecisions(inputs, ordered);
  }

  private record Build(DMNRuntime runtime, DMNModel model, Map<String, DecisionFunction> ordered) {}

  /** Puts a decision after those it requires; false if it requires itself. */
  private static boolean place(
      String name, Map<String, DecisionNode> nodes, Set<String> path, Build build) {
    if (build.ordered().containsKey(name)) {
      return true;
    }
    DecisionNode node = nodes.get(name);
    if (node == null || !path.add(name)) {
      return false;
    }
    List<String> requires = new ArrayList<>();
    for (DMNNode required : ((DMNBaseNode) node).getDependencies().values()) {
      requires.add(required.getName());
      if (required instanceof DecisionNode && !place(required.getName(), nodes, path, build)) {
        return false;
      }
    }
    Collections.sort(requires);
    path.remove(name);
    build.ordered().put(name, new DecisionFunction(build.runtime(), build.model(), node, requires));
    return true;
  }

  private static Issue failure(DmnModelFile file, DMNMessage message) {
    String text = message.getText() == null ? "" : message.getText();
    for (Map.Entry<String, Integer> decision : file.decisions().entrySet()) {
      if (text.contains("'" + decision.getKey() + "'")) {
        return Issue.of(
            PolicyIssue.BAD_DMN,
            Place.line(file.name(), decision.getValue()).atField(decision.getKey()),
            "decision",
            decision.getKey(),
            "problem",
            text);
      }
    }
    return failure(file, text);
  }

  private static Issue failure(DmnModelFile file, String problem) {
    return Issue.of(
        PolicyIssue.BAD_DMN, Place.line(file.name(), 1), "decision", "-", "problem", problem);
  }

  @Override
  public Set<String> inputs() {
    return inputs;
  }

  @Override
  public Set<String> decisions() {
    return functions.keySet();
  }

  @Override
  public Set<String> inputsOf(String decision) {
    Set<String> found = inputsOf.get(decision);
    if (found == null) {
      throw new IllegalArgumentException("The model has no decision named " + decision);
    }
    return found;
  }

  /** The decision's own function over what it requires directly. */
  DecisionFunction function(String decision) {
    DecisionFunction found = functions.get(decision);
    if (found == null) {
      throw new IllegalArgumentException("The model has no decision named " + decision);
    }
    return found;
  }

  @Override
  public Map<String, @Nullable Object> evaluate(
      Map<String, ? extends @Nullable Object> inputValues) {
    @Nullable Object[] row = new @Nullable Object[inputs.size() + steps.size()];
    int at = 0;
    for (String input : inputs) {
      row[at++] = normal(inputValues.get(input));
    }
    Map<String, @Nullable Object> results = LinkedHashMap.newLinkedHashMap(steps.size());
    for (Step step : steps) {
      Object value = step.function().apply(row, step.positions()).value();
      row[at++] = value;
      results.put(step.name(), value);
    }
    return Collections.unmodifiableMap(results);
  }

  /** Decimals in one form, so that equal amounts are one key. */
  static @Nullable Object normal(@Nullable Object value) {
    return value instanceof BigDecimal amount ? amount.stripTrailingZeros() : value;
  }
}
