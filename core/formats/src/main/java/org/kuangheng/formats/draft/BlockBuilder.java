package org.kuangheng.formats.draft;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.Vertex;
import org.kuangheng.formats.draft.PairReader.Kind;
import org.kuangheng.kernel.Place;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Turns the rings of one block into polygons: ring 1 is the shell, the others are holes (挖空圈). */
final class BlockBuilder {
  private final GeometryFactory factory = new GeometryFactory();
  private final Findings findings;
  private final Shells shells;

  BlockBuilder(Findings findings) {
    this.findings = findings;
    this.shells = new Shells(factory, findings);
  }

  /** A ring of the block with its number and place. */
  record Ring(int number, List<Vertex> vertices, Place place) {}

  /** The polygons of the block; empty if a blocking issue was found. */
  List<Polygon> build(List<Ring> rings, Kind kind) {
    @Nullable Geometry shell = null;
    List<Polygon> holes = new ArrayList<>();
    boolean broken = rings.isEmpty();
    for (int i = 0; i < rings.size(); i++) {
      Ring ring = rings.get(i);
      List<Polygon> parts = shells.of(ring.vertices(), kind, ring.place());
      broken |= parts.isEmpty();
      if (parts.isEmpty()) {
        continue;
      }
      if (i == 0) {
        shell = factory.buildGeometry(parts);
      } else if (shell != null) {
        broken |= !isHole(ring, factory.buildGeometry(parts), shell);
        noteOverlap(ring, parts, holes);
        holes.addAll(parts);
      }
    }
    return broken || shell == null ? List.of() : punched(shell, holes, rings.getFirst().place());
  }

  private boolean isHole(Ring ring, Geometry hole, Geometry shell) {
    if (shell.covers(hole)) {
      return true;
    }
    boolean outside = !shell.relate(hole, "T********");
    findings.add(
        outside ? FormatIssue.HOLE_OUTSIDE_SHELL : FormatIssue.HOLE_CROSSES_SHELL,
        ring.place(),
        "ring",
        ring.number());
    return false;
  }

  private void noteOverlap(Ring ring, List<Polygon> parts, List<Polygon> holes) {
    boolean overlaps =
        parts.stream()
            .anyMatch(part -> holes.stream().anyMatch(hole -> hole.relate(part, "T********")));
    if (overlaps) {
      findings.add(FormatIssue.HOLES_OVERLAP, ring.place(), "ring", ring.number());
    }
  }

  private List<Polygon> punched(Geometry shell, List<Polygon> holes, Place place) {
    if (holes.isEmpty()) {
      return Shells.polygonsOf(shell);
    }
    if (shell instanceof Polygon outer) {
      LinearRing[] rings = holes.stream().map(Polygon::getExteriorRing).toArray(LinearRing[]::new);
      Polygon polygon = factory.createPolygon(outer.getExteriorRing(), rings);
      if (polygon.isValid()) {
        return List.of(polygon);
      }
    }
    List<Polygon> left = Shells.polygonsOf(shell.difference(UnaryUnionOp.union(holes)));
    if (left.isEmpty()) {
      findings.add(FormatIssue.RING_WITHOUT_AREA, place);
    }
    return left;
  }
}
