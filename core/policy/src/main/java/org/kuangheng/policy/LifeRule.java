package org.kuangheng.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kuangheng.kernel.LocalizedText;

/**
 * How service life (服务年限) is computed.
 *
 * @param base which quantity Q is: retained resources and reserves, or recoverable reserves
 * @param capacityBasis which capacity A is, in order of preference
 * @param inferredFactor the credibility factor on inferred resources, 0–1
 * @param defaultRecovery mining recovery where a statement has none, by mineral; {@code *} for all
 * @param defaultDilution dilution where a statement has none, by mineral; {@code *} for all
 * @param cutOff the day the reserves are counted on
 */
public record LifeRule(
    Base base,
    List<Formula> formulas,
    List<String> capacityBasis,
    BigDecimal inferredFactor,
    Map<String, BigDecimal> defaultRecovery,
    Map<String, BigDecimal> defaultDilution,
    LocalDate cutOff,
    boolean excludesConstruction,
    String clause) {
  public enum Base {
    RETAINED,
    RECOVERABLE
  }

  /**
   * A formula and the minerals it is for; empty for all.
   *
   * @param factor K, the reserve coefficient of {@link Kind#WITH_COEFFICIENT}; 1 otherwise
   */
  public record Formula(
      String id, Kind kind, LocalizedText label, List<String> minerals, BigDecimal factor) {
    public enum Kind {
      /** T = Q / (A × (1 − ρ)) */
      WITH_DILUTION,
      /** T = Q / (A × K) */
      WITH_COEFFICIENT
    }
  }
}
