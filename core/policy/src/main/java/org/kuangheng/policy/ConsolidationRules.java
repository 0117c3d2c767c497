package org.kuangheng.policy;

import java.math.BigDecimal;
import java.util.List;

/**
 * The pack's rules for merging (整合规则).
 *
 * @param contiguityTolerance metres within which facing boundaries count as shared
 * @param neighbourDistance the greatest width of a gap between neighbours that may merge, metres
 * @param mergeSameOreBody whether mines on one ore body may merge without contact
 * @param oreBodyDistance the greatest distance between two mines on one ore body, metres
 * @param sameMineralOnly whether the main minerals must be equal (co-existing ones count)
 * @param sameCountyOnly whether a group may cross counties
 * @param minimumCapacity the threshold id for the merged mine's capacity
 * @param minimumLife the threshold id for the merged mine's life
 * @param minimumReserves the threshold id for the merged mine's reserves, empty if none is stated
 * @param maximumMembers the greatest number of mines in one group
 * @param objectives in order, most important first
 * @param leadRanking criteria for the lead enterprise, in order
 * @param alternatives how many alternatives to show
 * @param openFacts yes-no facts that, while true and not settled, flag a mine (past violations)
 */
public record ConsolidationRules(
    BigDecimal contiguityTolerance,
    BigDecimal neighbourDistance,
    boolean mergeSameOreBody,
    BigDecimal oreBodyDistance,
    boolean sameMineralOnly,
    boolean sameCountyOnly,
    String minimumCapacity,
    String minimumLife,
    String minimumReserves,
    int maximumMembers,
    List<Objective> objectives,
    List<LeadCriterion> leadRanking,
    int alternatives,
    List<String> openFacts,
    boolean singleMineMayUpgrade) {
  public enum Objective {
    FEWEST_HOMELESS,
    LARGE_MEDIUM_SHARE,
    FEWEST_SYSTEMS,
    COMPACTNESS,
    FEWEST_OWNERS,
    LEAST_GAP_AREA
  }

  public enum LeadCriterion {
    SCALE_CLASS,
    CAPACITY,
    RETAINED_RESERVES,
    VALID_LICENCES,
    GREEN_MINE,
    LARGE_GROUP,
    NO_OPEN_VIOLATION
  }
}
