package org.kuangheng.formats.draft;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.ParsedArea;
import org.kuangheng.formats.ReadOptions;
import org.kuangheng.formats.RingAsRead;
import org.kuangheng.formats.draft.PairReader.Pair;
import org.kuangheng.formats.draft.RingBuilder.Built;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.Prism;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.SquareMetres;
import org.locationtech.jts.geom.Geometry;

/** Turns drafts of areas into areas, with every finding about their numbers at once. */
public final class AreaAssembler {
  private final ReadOptions options;
  private final Findings findings;
  private final DoublesCheck doubles;

  public AreaAssembler(ReadOptions options, Findings findings) {
    this.options = options;
    this.findings = findings;
    this.doubles = new DoublesCheck(findings);
  }

  /** The rings of a block with its draft. */
  private record BuiltBlock(DraftBlock draft, List<Built> rings) {}

  public List<ParsedArea> assemble(List<DraftArea> drafts) {
    List<ParsedArea> areas = new ArrayList<>();
    for (DraftArea draft : drafts) {
      ParsedArea area = assemble(draft);
      doubles.add(area, draft.place());
      areas.add(area);
    }
    return areas;
  }

  private ParsedArea assemble(DraftArea draft) {
    int before = findings.blocking();
    List<BuiltBlock> blocks = build(draft);
    List<Pair> pairs =
        blocks.stream().flatMap(b -> b.rings().stream()).flatMap(r -> r.pairs().stream()).toList();
    @Nullable Crs crs = null;
    @Nullable MiningArea area = null;
    if (!pairs.isEmpty()) {
      crs = new CrsResolver(options, findings).resolve(pairs, draft.crs(), draft.place());
      boolean complete = !draft.broken() && findings.blocking() == before;
      List<Prism> prisms =
          new BlockAssembler(findings, complete).prisms(parts(blocks), pairs.getFirst());
      boolean sound = complete && findings.blocking() == before;
      area = sound && crs != null && !prisms.isEmpty() ? new MiningArea(crs, prisms) : null;
    }
    area = judged(area, draft, blocks);
    return new ParsedArea(
        draft.id(),
        draft.name(),
        crs,
        area,
        draft.declaredArea(),
        draft.attributes(),
        rings(blocks));
  }

  private List<BuiltBlock> build(DraftArea draft) {
    PairReader pairReader = new PairReader(draft.order(), options.chinese());
    RingBuilder builder = new RingBuilder(pairReader, findings);
    List<BuiltBlock> blocks = new ArrayList<>();
    for (DraftBlock block : draft.blocks()) {
      List<Built> rings = new ArrayList<>();
      for (DraftRing ring : block.rings()) {
        Built built = builder.build(ring);
        if (built.closed()) {
          findings.add(FormatIssue.RING_CLOSED, ring.place());
        }
        rings.add(built);
      }
      blocks.add(new BuiltBlock(block, rings));
    }
    return blocks;
  }

  private @Nullable MiningArea judged(
      @Nullable MiningArea area, DraftArea draft, List<BuiltBlock> blocks) {
    int before = findings.blocking();
    SquareMetres declared = draft.declaredArea();
    boolean confirmed = false;
    if (area != null) {
      Geometry footprint = area.footprint();
      if (!footprint.isEmpty()) {
        new LocationCheck(options, findings).check(footprint, area.crs(), draft.place());
      }
      if (declared != null && declared.value().signum() > 0) {
        SquareMetres computed = area.planarArea();
        confirmed = DeclaredAreaCheck.agree(declared, computed);
        DeclaredAreaCheck.check(declared, computed, findings, draft.place());
      }
    }
    checkCount(new Count(draft.declaredPoints(), blocks, draft.place()), confirmed);
    for (BuiltBlock block : blocks) {
      DraftBlock one = block.draft();
      checkCount(new Count(one.declaredPoints(), List.of(block), one.place()), confirmed);
    }
    return findings.blocking() == before ? area : null;
  }

  /** A declared number of points and the blocks that should have them. */
  private record Count(@Nullable Integer declared, List<BuiltBlock> blocks, Place place) {
    int all() {
      return blocks.stream()
          .flatMap(block -> block.draft().rings().stream())
          .mapToInt(ring -> ring.points().size())
          .sum();
    }

    int open() {
      long closed =
          blocks.stream().flatMap(block -> block.rings().stream()).filter(Built::closed).count();
      return all() - (int) closed;
    }
  }

  /** Points may be missing unless the declared area confirms the ring without them. */
  private void checkCount(Count count, boolean confirmed) {
    Integer declared = count.declared();
    if (declared == null || (declared >= count.open() && declared <= count.all())) {
      return;
    }
    FormatIssue code =
        declared > count.all() && !confirmed
            ? FormatIssue.POINTS_MISSING
            : FormatIssue.POINT_COUNT_DIFFERS;
    findings.add(code, count.place(), "declared", declared, "actual", count.open());
  }

  private static List<BlockAssembler.Part> parts(List<BuiltBlock> blocks) {
    List<BlockAssembler.Part> parts = new ArrayList<>();
    for (BuiltBlock block : blocks) {
      List<BlockBuilder.Ring> rings = new ArrayList<>();
      for (int i = 0; i < block.rings().size(); i++) {
        DraftRing ring = block.draft().rings().get(i);
        rings.add(
            new BlockBuilder.Ring(ring.number(), block.rings().get(i).vertices(), ring.place()));
      }
      parts.add(new BlockAssembler.Part(block.draft(), rings));
    }
    return parts;
  }

  private static List<RingAsRead> rings(List<BuiltBlock> blocks) {
    List<RingAsRead> rings = new ArrayList<>();
    for (BuiltBlock block : blocks) {
      DraftBlock draft = block.draft();
      for (int i = 0; i < block.rings().size(); i++) {
        rings.add(
            new RingAsRead(
                draft.number(),
                draft.rings().get(i).number(),
                draft.sign(),
                block.rings().get(i).vertices()));
      }
    }
    return rings;
  }
}
