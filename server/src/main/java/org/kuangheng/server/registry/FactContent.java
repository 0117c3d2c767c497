package org.kuangheng.server.registry;

import java.util.List;
import org.kuangheng.facts.Fact;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.Source;

/**
 * What the registry keeps of a fact (事实): as it stands, and what each unit has said.
 *
 * @param claims the latest finding of each unit; whoever records a fact may leave them to the
 *     registry
 */
public record FactContent(String key, FactValue value, Source source, List<Fact> claims) {
  public FactContent {
    claims = List.copyOf(claims);
  }

  public static FactContent of(Fact fact) {
    return new FactContent(fact.key(), fact.value(), fact.source(), List.of(fact));
  }

  public Fact fact() {
    return new Fact(key, value, source);
  }
}
