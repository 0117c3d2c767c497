package org.kuangheng.server.registry.internal;

import java.util.List;
import org.kuangheng.facts.FactValue;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.Place;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.server.registry.RegistryProblem;

/** Whether a fact's value is of the kind the pack's catalogue says (事实值的类型). */
final class FactValues {
  private FactValues() {}

  static List<Issue> against(FactDefinition definition, FactValue value, Place place) {
    FactDefinition.Kind found =
        switch (value) {
          case FactValue.YesNo _ -> FactDefinition.Kind.YES_NO;
          case FactValue.Amount _ -> FactDefinition.Kind.AMOUNT;
          case FactValue.Word _ -> FactDefinition.Kind.WORD;
          case FactValue.Day _ -> FactDefinition.Kind.DAY;
        };
    String label = definition.label().in(Lang.ZH);
    if (found != definition.kind()) {
      return List.of(
          Issue.of(
              RegistryProblem.FACT_VALUE_KIND,
              place,
              "fact",
              label,
              "factEn",
              definition.label().in(Lang.EN),
              "wanted",
              definition.kind(),
              "found",
              found));
    }
    if (value instanceof FactValue.Word word
        && !definition.words().isEmpty()
        && !definition.words().contains(word.value())) {
      return List.of(
          Issue.of(
              RegistryProblem.FACT_WORD,
              place,
              "fact",
              label,
              "factEn",
              definition.label().in(Lang.EN),
              "found",
              word.value(),
              "words",
              String.join(", ", definition.words())));
    }
    return List.of();
  }
}
