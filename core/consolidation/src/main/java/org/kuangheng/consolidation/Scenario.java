package org.kuangheng.consolidation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.Holder;
import org.kuangheng.geo.gap.Gap;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.ScaleClass;
import org.kuangheng.kernel.Tonnes;
import org.kuangheng.kernel.Years;
import org.kuangheng.policy.ConsolidationRules;

/**
 * One answer (整合方案): groups, mines without a home, its values by objective, and its proof. The
 * first scenario of a result is the best; the others differ in who merges with whom.
 */
public record Scenario(
    String id,
    List<Group> groups,
    List<LeftOver> leftOver,
    List<ObjectiveValue> values,
    Proof proof) {
  public Scenario {
    groups = List.copyOf(groups);
    leftOver = List.copyOf(leftOver);
    values = List.copyOf(values);
  }

  /**
   * A group (整合矿区): mines that become one right with one production system.
   *
   * @param lead the ranking of lead enterprises, best first
   * @param capacity the capacity chosen for the merged mine
   * @param justifications every hard constraint, held, with its numbers
   */
  public record Group(
      String id,
      List<MineId> members,
      List<LeadCandidate> lead,
      @Nullable MiningArea merged,
      List<TakenGap> gaps,
      Tonnes retained,
      AnnualCapacity capacity,
      Years life,
      ScaleClass scaleClass,
      List<Justification> justifications,
      List<LocalizedText> flags) {
    public Group {
      members = List.copyOf(members);
      lead = List.copyOf(lead);
      gaps = List.copyOf(gaps);
      justifications = List.copyOf(justifications);
      flags = List.copyOf(flags);
    }
  }

  /**
   * A candidate for lead enterprise (整合主体人选), by its best member, with a reason for each criterion.
   */
  public record LeadCandidate(MineId mine, Holder holder, List<LocalizedText> reasons) {}

  /** A gap (夹缝资源) taken in between two members, clause 4.4.1(2). */
  public record TakenGap(MineId a, MineId b, Gap gap) {}

  /**
   * A hard constraint (硬约束) with what was needed and what there is; {@code null} where it is no
   * number.
   */
  public record Justification(
      ConstraintName constraint,
      String clause,
      @Nullable BigDecimal needed,
      @Nullable BigDecimal actual,
      String unit,
      LocalizedText text) {}

  /**
   * A mine without a home (无归宿矿山): no group takes it; with the reason for each possible partner.
   */
  public record LeftOver(MineId mine, List<PartnerReason> reasons, LocalizedText summary) {
    public LeftOver {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Why a merger with one possible partner fails (不能整合的原因).
   *
   * @param partner {@code null} for a reason that holds whatever the partner
   * @param shortfall how far the constraint is missed, {@code null} where it is no number
   */
  public record PartnerReason(
      @Nullable MineId partner,
      ConstraintName constraint,
      @Nullable BigDecimal shortfall,
      String unit,
      LocalizedText text) {}

  /** The value an answer reaches for one objective (目标值), in the unit as printed. */
  public record ObjectiveValue(
      ConsolidationRules.Objective objective, BigDecimal value, String unit) {}

  /** {@code optimal} only where proved; otherwise the bound on the first objective says how far. */
  public record Proof(boolean optimal, BigDecimal value, BigDecimal bound, LocalizedText text) {}
}
