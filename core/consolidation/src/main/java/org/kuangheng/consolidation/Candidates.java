package org.kuangheng.consolidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.consolidation.ConsolidationResult.Excluded;
import org.kuangheng.consolidation.merging.Member;
import org.kuangheng.consolidation.merging.Phrase;
import org.kuangheng.consolidation.merging.Quantities;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.Withdrawal;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.Truth;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.Pack.Category.Kind;

/**
 * Who may merge (整合对象), by id, and everyone else with the reason. Left aside are mines that close,
 * exit or stay alone, mines outside the programme, and mines of which area, mineral or reserves are
 * not known. An undecided mine is in, flagged, while consolidation is among its possible fates.
 */
record Candidates(List<Member> members, List<Excluded> excluded) {

  static Candidates of(Request request, Ground ground) {
    List<Member> members = new ArrayList<>();
    List<Excluded> excluded = new ArrayList<>();
    List<MineRecord> mines =
        request.survey().mines().stream().sorted(Comparator.comparing(MineRecord::id)).toList();
    for (MineRecord mine : mines) {
      Verdict verdict = request.verdicts().get(mine.id());
      LocalizedText reason =
          verdict == null
              ? Phrase.EXCLUDED_NO_VERDICT.with()
              : reasonAgainst(request.pack(), verdict);
      if (verdict == null || reason != null) {
        excluded.add(new Excluded(mine.id(), Objects.requireNonNull(reason)));
        continue;
      }
      switch (new Entry(request, ground, mine, verdict).examine()) {
        case Examined.In(Member member) -> members.add(member);
        case Examined.Out(LocalizedText why) -> excluded.add(new Excluded(mine.id(), why));
      }
    }
    return new Candidates(members, excluded);
  }

  private static @Nullable LocalizedText reasonAgainst(Pack pack, Verdict verdict) {
    if (verdict.eligibility().eligible() == Truth.NOT_MET) {
      return Phrase.EXCLUDED_NOT_ELIGIBLE.with();
    }
    String recommended = verdict.recommended();
    if (recommended == null) {
      boolean mayMerge =
          verdict.possible().stream()
              .map(pack::findCategory)
              .flatMap(Optional::stream)
              .anyMatch(c -> c.kind() == Kind.CONSOLIDATION || c.kind() == Kind.UPGRADE);
      return mayMerge
          ? null
          : Phrase.EXCLUDED_UNDECIDED.with("categories", Flags.categoryNames(pack, verdict));
    }
    Optional<Pack.Category> category = pack.findCategory(recommended);
    return category.map(Candidates::reasonAgainst).orElse(null);
  }

  private static @Nullable LocalizedText reasonAgainst(Pack.Category category) {
    return switch (category.kind()) {
      case CLOSURE -> Phrase.EXCLUDED_CLOSURE.with("category", category.name());
      case GUIDED_EXIT -> Phrase.EXCLUDED_EXIT.with("category", category.name());
      case SOLE_RETENTION -> Phrase.EXCLUDED_SOLE.with("category", category.name());
      case CONSOLIDATION, UPGRADE, OTHER -> null;
    };
  }

  private sealed interface Examined {
    record In(Member member) implements Examined {}

    record Out(LocalizedText why) implements Examined {}
  }

  /** One mine whose verdict lets it in: is enough known of it? */
  private record Entry(Request request, Ground ground, MineRecord mine, Verdict verdict) {
    Examined examine() {
      Mineral mineral = mine.mineral();
      MiningArea area = mine.area();
      if (area == null) {
        return new Examined.Out(Phrase.EXCLUDED_NO_AREA.with());
      }
      SpatialFindings findings = request.findings().get(mine.id());
      if (findings == null || ground.bring(area).isEmpty()) {
        return new Examined.Out(Phrase.EXCLUDED_AREA_SYSTEM.with("epsg", area.crs().epsg()));
      }
      if (mineral == null) {
        return new Examined.Out(Phrase.EXCLUDED_NO_MINERAL.with());
      }
      Optional<Quantities> quantities = Quantities.of(request.pack().life(), mine);
      return quantities
          .map(known -> withArea(mineral, known, area, findings))
          .orElseGet(() -> new Examined.Out(Phrase.EXCLUDED_NO_RESERVES.with()));
    }

    private Examined withArea(
        Mineral mineral, Quantities known, MiningArea area, SpatialFindings findings) {
      Withdrawal withdrawal = findings.afterHardLayers();
      boolean withdraws = withdrawal != null && withdrawal.overlap().value().signum() > 0;
      MiningArea kept = withdrawal != null && withdraws ? withdrawal.remaining() : area;
      MiningArea brought = ground.bring(kept).orElse(null);
      if (brought == null || brought.footprint().isEmpty()) {
        return new Examined.Out(Phrase.EXCLUDED_NOTHING_LEFT.with());
      }
      Quantities counted =
          withdrawal != null && withdraws ? known.share(withdrawal.remainingShare()) : known;
      Set<Mineral> minerals = new HashSet<>(mine.otherMinerals());
      minerals.add(mineral);
      List<LocalizedText> flags =
          new Flags(request.pack(), mine).of(verdict, findings, Map.entry(known, counted));
      return new Examined.In(
          new Member(
              mine, verdict, mineral, minerals, counted, brought, brought.footprint(), flags));
    }
  }
}
