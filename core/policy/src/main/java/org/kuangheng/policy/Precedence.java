package org.kuangheng.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Truth;

/**
 * The disposition by the order of a pack's categories (优先次序): the first that holds, once every one
 * before it is known not to.
 *
 * @param category {@code null} while undecided, and where none holds
 * @param possible the categories it may still be, in order; the one alone if decided, none if none
 *     holds
 */
public record Precedence(Pack.@Nullable Category category, List<Pack.Category> possible) {
  public Precedence {
    possible = List.copyOf(possible);
  }

  /** Resolves the results of a pack's decisions, eligibility left aside. */
  public static Precedence resolve(
      Pack pack, Map<String, ? extends @Nullable Object> decisionResults) {
    List<Pack.Category> possible = new ArrayList<>();
    for (Pack.Category category : pack.categories()) {
      Object result = decisionResults.get(category.decision());
      Truth truth = Truth.of(result instanceof Boolean known ? known : null);
      if (truth == Truth.NOT_MET) {
        continue;
      }
      possible.add(category);
      if (truth == Truth.MET) {
        return new Precedence(possible.size() == 1 ? category : null, possible);
      }
    }
    return new Precedence(null, possible);
  }
}
