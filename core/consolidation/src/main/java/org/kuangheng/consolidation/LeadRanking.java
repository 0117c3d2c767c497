package org.kuangheng.consolidation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.consolidation.Scenario.LeadCandidate;
import org.kuangheng.consolidation.merging.Member;
import org.kuangheng.consolidation.merging.Phrase;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Title;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Rounding;
import org.kuangheng.kernel.ScaleClass;
import org.kuangheng.policy.ConsolidationRules.LeadCriterion;
import org.kuangheng.policy.Pack;

/**
 * Ranks the members' enterprises as lead of a group (整合主体): criterion by criterion in the pack's
 * order, then by reserves and id. An enterprise with several members stands once, by its best.
 */
record LeadRanking(Pack pack) {
  List<LeadCandidate> rank(List<Member> members) {
    List<LeadCriterion> criteria = pack.consolidation().leadRanking();
    Comparator<Member> order =
        Comparator.comparing(
                (Member m) -> criteria.stream().mapToLong(c -> -merit(c, m)).toArray(),
                Arrays::compare)
            .thenComparing(m -> m.quantities().retained(), Comparator.reverseOrder())
            .thenComparing(Member::id);
    Map<String, Member> best = new LinkedHashMap<>();
    members.stream().sorted(order).forEach(m -> best.putIfAbsent(m.holderKey(), m));
    return best.values().stream()
        .map(member -> new LeadCandidate(member.id(), member.mine().holder(), reasons(member)))
        .toList();
  }

  /** How well a member does; more is better, what is not known is least. */
  private long merit(LeadCriterion criterion, Member member) {
    return switch (criterion) {
      case SCALE_CLASS -> {
        ScaleClass scale = member.verdict().scale().scaleClass();
        yield scale == null ? -1 : rungOf(scale);
      }
      case CAPACITY -> {
        AnnualCapacity capacity = member.quantities().capacity();
        yield capacity == null ? -1 : Math.round(capacity.tonnesPerYear().doubleValue());
      }
      case RETAINED_RESERVES -> Math.round(member.quantities().retained().value().doubleValue());
      case VALID_LICENCES -> validLicences(member);
      case GREEN_MINE -> Flags.isTrue(member.mine(), "greenMine") ? 1 : 0;
      case LARGE_GROUP -> Flags.isTrue(member.mine(), "largeGroup") ? 1 : 0;
      case NO_OPEN_VIOLATION -> Flags.openFacts(pack, member.mine()).isEmpty() ? 1 : 0;
    };
  }

  private static long rungOf(ScaleClass scale) {
    return switch (scale) {
      case SMALL -> 0;
      case MEDIUM -> 1;
      case LARGE -> 2;
    };
  }

  private static int validLicences(Member member) {
    Verdict verdict = member.verdict();
    MineRecord mine = member.mine();
    return (int)
        List.of(Title.Kind.MINING_LICENCE, Title.Kind.SAFETY_LICENCE).stream()
            .filter(kind -> mine.titles(kind).stream().anyMatch(t -> t.inForceOn(verdict.asOf())))
            .count();
  }

  private List<LocalizedText> reasons(Member member) {
    List<LocalizedText> reasons = new ArrayList<>();
    for (LeadCriterion criterion : pack.consolidation().leadRanking()) {
      reasons.add(reason(criterion, member));
    }
    return reasons;
  }

  private LocalizedText reason(LeadCriterion criterion, Member member) {
    boolean good = merit(criterion, member) > 0;
    return switch (criterion) {
      case SCALE_CLASS -> scale(member.verdict().scale().scaleClass());
      case CAPACITY -> capacity(member.quantities().capacity());
      case RETAINED_RESERVES ->
          Phrase.LEAD_RETAINED_RESERVES.with(
              "retained",
              Rounding.TEN_THOUSAND_TONNES.print(member.quantities().retained().tenThousands()));
      case VALID_LICENCES -> Phrase.LEAD_VALID_LICENCES.with("licences", validLicences(member));
      case GREEN_MINE -> (good ? Phrase.LEAD_GREEN_MINE : Phrase.LEAD_NO_GREEN_MINE).with();
      case LARGE_GROUP -> (good ? Phrase.LEAD_LARGE_GROUP : Phrase.LEAD_NO_LARGE_GROUP).with();
      case NO_OPEN_VIOLATION ->
          (good ? Phrase.LEAD_NO_OPEN_VIOLATION : Phrase.LEAD_OPEN_VIOLATION).with();
    };
  }

  private static LocalizedText scale(@Nullable ScaleClass scale) {
    return scale == null
        ? Phrase.LEAD_SCALE_CLASS_UNKNOWN.with()
        : Phrase.LEAD_SCALE_CLASS.with("class", nameOf(scale));
  }

  private static LocalizedText capacity(@Nullable AnnualCapacity capacity) {
    return capacity == null
        ? Phrase.LEAD_CAPACITY_UNKNOWN.with()
        : Phrase.LEAD_CAPACITY.with(
            "capacity", Rounding.TEN_THOUSAND_TONNES.print(capacity.tenThousands()));
  }

  static LocalizedText nameOf(ScaleClass scale) {
    return switch (scale) {
      case SMALL -> Phrase.CLASS_SMALL.with();
      case MEDIUM -> Phrase.CLASS_MEDIUM.with();
      case LARGE -> Phrase.CLASS_LARGE.with();
    };
  }
}
