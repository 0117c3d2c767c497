package org.kuangheng.formats.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.draft.PairReader.Pair;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.geo.prism.Prism;
import org.kuangheng.geo.prism.Prism.Sign;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Turns the blocks of one right into prisms and checks them against one another. */
final class BlockAssembler {
  private static final Pattern DEDUCTS = Pattern.compile("扣除|扣减|剔除|除外|挖空|不含");

  private final Findings findings;
  private final boolean complete;

  /**
   * {@code complete} says whether every vertex could be read; if not, no shape is judged, for it
   * would not be the file's.
   */
  BlockAssembler(Findings findings, boolean complete) {
    this.findings = findings;
    this.complete = complete;
  }

  /** A block with its rings as vertices. */
  record Part(DraftBlock draft, List<BlockBuilder.Ring> rings) {}

  /** A prism with the block it comes from. */
  private record Placed(Prism prism, DraftBlock draft) {}

  /** The prisms of all blocks; what is broken is left out and reported. */
  List<Prism> prisms(List<Part> parts, Pair sample) {
    List<Placed> prisms = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Part part : parts) {
      DraftBlock draft = part.draft();
      if (draft.sign() == Sign.INCLUDE && DEDUCTS.matcher(draft.note()).find()) {
        findings.add(FormatIssue.NOTE_CONTRADICTS_SIGN, draft.place(), "note", draft.note());
      }
      @Nullable ElevationRange range =
          ElevationJudge.range(draft.elevations(), findings, draft.place());
      for (Polygon polygon : polygons(part, sample)) {
        Prism prism = new Prism(polygon, range, draft.sign(), draft.note());
        Integer other = seen.putIfAbsent(DoublesCheck.shape(prism), draft.number());
        if (other == null) {
          prisms.add(new Placed(prism, draft));
        } else {
          findings.add(
              FormatIssue.DUPLICATE_BLOCK, draft.place(), "block", draft.number(), "other", other);
        }
      }
    }
    checkDeductions(prisms, parts);
    return prisms.stream().map(Placed::prism).toList();
  }

  private List<Polygon> polygons(Part part, Pair sample) {
    return complete ? new BlockBuilder(findings).build(part.rings(), sample.kind()) : List.of();
  }

  private void checkDeductions(List<Placed> prisms, List<Part> parts) {
    if (!parts.isEmpty() && parts.stream().allMatch(p -> p.draft().sign() == Sign.DEDUCT)) {
      findings.add(FormatIssue.NOTHING_INCLUDED, parts.getFirst().draft().place());
      return;
    }
    List<Polygon> included =
        prisms.stream()
            .filter(p -> p.prism().sign() == Sign.INCLUDE)
            .map(p -> p.prism().footprint())
            .toList();
    if (included.isEmpty() || included.size() == prisms.size()) {
      return;
    }
    Geometry ground = UnaryUnionOp.union(included);
    for (Placed placed : prisms) {
      if (placed.prism().sign() == Sign.DEDUCT) {
        Polygon deducted = placed.prism().footprint();
        if (!ground.relate(deducted, "T********")) {
          findings.add(FormatIssue.DEDUCTION_OUTSIDE, placed.draft().place());
        } else if (!ground.covers(deducted)) {
          findings.add(FormatIssue.DEDUCTION_CROSSES, placed.draft().place());
        }
      }
    }
  }
}
