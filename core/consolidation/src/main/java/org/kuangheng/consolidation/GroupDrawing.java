package org.kuangheng.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.kuangheng.consolidation.Scenario.Group;
import org.kuangheng.consolidation.Scenario.Justification;
import org.kuangheng.consolidation.Scenario.TakenGap;
import org.kuangheng.consolidation.merging.Constraints;
import org.kuangheng.consolidation.merging.Finding;
import org.kuangheng.consolidation.merging.Link;
import org.kuangheng.consolidation.merging.Member;
import org.kuangheng.consolidation.merging.MergedMine;
import org.kuangheng.consolidation.merging.OneMineral;
import org.kuangheng.consolidation.merging.Phrase;
import org.kuangheng.consolidation.merging.Production;
import org.kuangheng.geo.gap.Gap;
import org.kuangheng.geo.prism.MergedArea;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.Separation;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.Rounding;
import org.kuangheng.kernel.Truth;
import org.kuangheng.kernel.Years;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Draws a group in full: its prism, gaps, figures, lead, justifications and flags. */
record GroupDrawing(MergedMine mine) {
  Group draw(String id) {
    Production production = mine.production();
    List<TakenGap> gaps = gaps();
    MiningArea merged = merged(gaps);
    Years life = mine.life();
    return new Group(
        id,
        mine.members().stream().map(Member::id).toList(),
        new LeadRanking(mine.field().rules().pack()).rank(mine.members()),
        merged,
        gaps,
        mine.retained(),
        production.capacity(),
        life == null ? new Years(BigDecimal.ZERO) : life,
        production.scaleClass(),
        Constraints.explainAll(mine).stream().map(GroupDrawing::justification).toList(),
        flags(production, merged));
  }

  private static Justification justification(Finding finding) {
    return new Justification(
        finding.constraint(),
        finding.clause(),
        finding.needed(),
        finding.actual(),
        finding.unit(),
        finding.text());
  }

  private List<TakenGap> gaps() {
    List<TakenGap> taken = new ArrayList<>();
    for (Link link : mine.innerLinks()) {
      for (Gap gap : link.gaps()) {
        taken.add(
            new TakenGap(
                mine.field().member(link.a()).id(), mine.field().member(link.b()).id(), gap));
      }
    }
    return taken;
  }

  private MiningArea merged(List<TakenGap> gaps) {
    List<MiningArea> areas = mine.members().stream().map(Member::area).toList();
    List<Polygon> between = gaps.stream().map(taken -> taken.gap().polygon()).toList();
    return areas.size() == 1 ? areas.getFirst() : MergedArea.of(areas, between, null);
  }

  private List<LocalizedText> flags(Production production, MiningArea merged) {
    List<LocalizedText> flags = new ArrayList<>();
    mine.members().forEach(member -> flags.addAll(member.flags()));
    if (mine.minimumCapacity().isEmpty()) {
      flags.add(
          Phrase.FLAG_NO_CAPACITY_LIMIT.with(
              "mineral", mine.mineral().map(OneMineral::nameOf).orElseGet(Phrase.NOT_KNOWN::with)));
    }
    if (!production.classified()) {
      flags.add(Phrase.FLAG_NO_SCALE_ROW.with());
    }
    MiningMethod method = mine.method();
    if (method == null || (method == MiningMethod.COMBINED && mine.size() > 1)) {
      flags.add(Phrase.FLAG_METHODS_DIFFER.with());
    }
    int change = production.capacity().compareTo(mine.together());
    if (change != 0) {
      Phrase phrase = change > 0 ? Phrase.FLAG_CAPACITY_RAISED : Phrase.FLAG_CAPACITY_LOWERED;
      flags.add(
          phrase.with(
              "together", Rounding.TEN_THOUSAND_TONNES.print(mine.together().tenThousands()),
              "chosen", Rounding.TEN_THOUSAND_TONNES.print(production.capacity().tenThousands())));
    }
    int pieces = merged.footprint().getNumGeometries();
    if (pieces > 1) {
      flags.add(Phrase.FLAG_SEVERAL_PIECES.with("pieces", pieces));
    }
    flags.addAll(sameGround());
    return flags;
  }

  /** Rights laid over one another: what lies in both has been counted in both. */
  private List<LocalizedText> sameGround() {
    List<LocalizedText> flags = new ArrayList<>();
    List<Member> members = mine.members();
    for (int i = 0; i < members.size(); i++) {
      for (Member other : members.subList(i + 1, members.size())) {
        Member member = members.get(i);
        if (isOver(member, other)) {
          Geometry shared =
              OverlayNGRobust.overlay(
                  member.footprint(), other.footprint(), OverlayNG.INTERSECTION);
          flags.add(
              Phrase.FLAG_SAME_GROUND.with(
                  "a", member.mine().name(),
                  "b", other.mine().name(),
                  "area", Math.round(shared.getArea())));
        }
      }
    }
    return flags;
  }

  private static boolean isOver(Member one, Member other) {
    return one.footprint().getEnvelopeInternal().intersects(other.footprint().getEnvelopeInternal())
        && Separation.between(one.area(), one.minerals(), other.area(), other.minerals())
                .separated()
            != Truth.MET;
  }
}
