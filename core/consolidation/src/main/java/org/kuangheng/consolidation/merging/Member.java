package org.kuangheng.consolidation.merging;

import java.util.List;
import java.util.Set;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Mineral;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * A candidate (参与整合的矿山): a mine that may merge, with what it brings.
 *
 * @param mineral the main mineral
 * @param minerals main, co-existing and associated minerals
 * @param area the ground it brings, in the programme's common system, what it must withdraw from
 *     left out
 * @param footprint that ground in plan
 * @param flags what people must look at before it merges
 */
public record Member(
    MineRecord mine,
    Verdict verdict,
    Mineral mineral,
    Set<Mineral> minerals,
    Quantities quantities,
    MiningArea area,
    Geometry footprint,
    List<LocalizedText> flags) {
  public Member {
    minerals = Set.copyOf(minerals);
    flags = List.copyOf(flags);
  }

  public MineId id() {
    return mine.id();
  }

  /** Who holds it, as compared: the credit code, or the name where no code is known. */
  public String holderKey() {
    String code = mine.holder().creditCode();
    return code == null ? mine.holder().name() : code;
  }

  public Point centre() {
    return footprint.getCentroid();
  }
}
