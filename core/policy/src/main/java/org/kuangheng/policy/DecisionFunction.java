package org.kuangheng.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kie.api.builder.Message;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.EvaluatorResult;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.core.api.DMNExpressionEvaluator;
import org.kie.dmn.core.ast.DecisionNodeImpl;
import org.kie.dmn.core.impl.DMNResultImpl;
import org.kie.dmn.core.impl.DMNRuntimeEventManagerImpl;

/** One decision as a function of the values it requires directly; remembers its answers. */
final class DecisionFunction {
  private static final int MOST_REMEMBERED = 100_000;
  private static final int MOST_IN_TABLE = 9;

  private final DMNRuntime runtime;
  private final DMNModel model;
  private final DMNExpressionEvaluator evaluator;
  private final List<String> requires;
  private final ConcurrentHashMap<List<@Nullable Object>, Answer> answers =
      new ConcurrentHashMap<>();

  /** Answers to truths alone, by their ternary number; racing threads write equal answers. */
  private final @Nullable Answer[] table;

  /**
   * What the function gives.
   *
   * @param value Boolean, BigDecimal, String or {@code null}
   * @param failures what the engine complained of, empty if it is content
   */
  record Answer(@Nullable Object value, List<String> failures) {}

  DecisionFunction(DMNRuntime runtime, DMNModel model, DecisionNode node, List<String> requires) {
    this.runtime = runtime;
    this.model = model;
    this.evaluator = ((DecisionNodeImpl) node).getEvaluator();
    this.requires = List.copyOf(requires);
    int truths = requires.size() <= MOST_IN_TABLE ? requires.size() : 0;
    this.table = new @Nullable Answer[(int) Math.round(Math.pow(3, truths))];
  }

  /** The names of the inputs and decisions it requires, in order. */
  List<String> requires() {
    return requires;
  }

  /** The answer to the values at some positions of a row, in the order of {@link #requires()}. */
  Answer apply(@Nullable Object[] row, int[] positions) {
    int number = ternary(row, positions);
    Answer known = number < 0 ? null : table[number];
    if (known != null) {
      return known;
    }
    @Nullable Object[] arguments = new @Nullable Object[positions.length];
    for (int i = 0; i < positions.length; i++) {
      arguments[i] = row[positions[i]];
    }
    Answer answer = apply(Arrays.asList(arguments));
    if (number >= 0) {
      table[number] = answer;
    }
    return answer;
  }

  /** Unknown, false and true as digits; negative if there are too many or other values. */
  private static int ternary(@Nullable Object[] row, int[] positions) {
    if (positions.length > MOST_IN_TABLE) {
      return -1;
    }
    int number = 0;
    for (int position : positions) {
      Object value = row[position];
      if (value == null) {
        number *= 3;
      } else if (value instanceof Boolean truth) {
        number = number * 3 + (truth ? 2 : 1);
      } else {
        return -1;
      }
    }
    return number;
  }

  /** The answer to values in the order of {@link #requires()}; {@code null} is unknown. */
  Answer apply(List<@Nullable Object> arguments) {
    Answer known = answers.get(arguments);
    if (known != null) {
      return known;
    }
    Answer answer = evaluate(arguments);
    if (answers.size() < MOST_REMEMBERED) {
      answers.put(new ArrayList<>(arguments), answer);
    }
    return answer;
  }

  private Answer evaluate(List<@Nullable Object> arguments) {
    DMNContext context = runtime.newContext();
    for (int i = 0; i < arguments.size(); i++) {
      context.set(requires.get(i), arguments.get(i));
    }
    DMNResultImpl result = new DMNResultImpl(model);
    result.setContext(context);
    EvaluatorResult evaluated = evaluator.evaluate(new DMNRuntimeEventManagerImpl(runtime), result);
    List<String> failures =
        result.getMessages().stream()
            .filter(message -> message.getLevel() != Message.Level.INFO)
            .map(DMNMessage::getText)
            .toList();
    return new Answer(DmnDecisions.normal(evaluated.getResult()), failures);
  }
}
