package org.kuangheng.policy;

import java.math.BigDecimal;
import java.util.List;
import org.kuangheng.kernel.LocalizedText;

/**
 * A constraint layer (限制禁止区图层) with its setback and the law behind it.
 *
 * @param setback metres added around each feature; 0 for the ground itself
 * @param methods mining methods it binds; empty for all
 * @param departments units that decide on it
 */
public record LayerRule(
    String id,
    LocalizedText name,
    Strength strength,
    BigDecimal setback,
    List<String> methods,
    String law,
    List<String> departments,
    String clause,
    String confidence) {
  public enum Strength {
    /** No mining there at all: it is cut out. */
    HARD,
    /** Allowed with an opinion or approval: a person decides. */
    CONDITIONAL
  }
}
