package org.kuangheng.geo.prism;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.validity.Repair;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The prism of a merged mine (整合后矿区范围): members and gaps as one area, with its elevation range. Its
 * vertices lie on the official precision of 0.01 m (on longitude and latitude, 1e-9°), so hairlines
 * between neighbours close. Blocks run from north to south, then west to east.
 */
public final class MergedArea {
  private static final double PER_METRE = 100;
  private static final double PER_DEGREE = 1e9;

  private MergedArea() {}

  /**
   * The merged area: its plan is the union of the members' footprints and the gaps. Deductions of
   * part of a member's height stay deductions.
   *
   * @param members the areas that merge, in one system; at least one
   * @param gaps the gap polygons taken in
   * @param vertical the range of the merged mine where resources above and below are included
   *     (clause 4.4.1(3)), or {@code null} for the hull of the members; the result has no range if
   *     then a member has none
   */
  public static MiningArea of(
      List<MiningArea> members, List<Polygon> gaps, @Nullable ElevationRange vertical) {
    Crs crs = commonCrs(members);
    List<Geometry> grounds = new ArrayList<>(gaps);
    members.forEach(member -> grounds.add(member.footprint()));
    Geometry together = OverlayNGRobust.union(grounds);
    Geometry union =
        OverlayNG.overlay(
            together,
            together,
            OverlayNG.UNION,
            new PrecisionModel(crs.isGeographic() ? PER_DEGREE : PER_METRE));
    ElevationRange range = vertical == null ? hull(members).orElse(null) : vertical;
    List<Prism> prisms = new ArrayList<>();
    for (Polygon block : blocks(union)) {
      prisms.add(new Prism(block, range, Prism.Sign.INCLUDE, ""));
    }
    for (MiningArea member : members) {
      member.prisms().stream().filter(prism -> isPartial(prism, member)).forEach(prisms::add);
    }
    return new MiningArea(crs, prisms);
  }

  private static Crs commonCrs(List<MiningArea> members) {
    Crs crs = members.getFirst().crs();
    for (MiningArea member : members) {
      if (!member.crs().equals(crs)) {
        throw new IllegalArgumentException(
            "MergedArea needs its members in one system, but they were EPSG:"
                + crs.epsg()
                + " and EPSG:"
                + member.crs().epsg());
      }
    }
    return crs;
  }

  private static Optional<ElevationRange> hull(List<MiningArea> members) {
    @Nullable ElevationRange hull = null;
    for (MiningArea member : members) {
      @Nullable ElevationRange own = member.elevations().orElse(null);
      if (own == null) {
        return Optional.empty();
      }
      hull = hull == null ? own : hull.hull(own);
    }
    return Optional.ofNullable(hull);
  }

  private static List<Polygon> blocks(Geometry union) {
    Geometry polygons = Repair.polygonsOf(union);
    List<Polygon> blocks = new ArrayList<>();
    for (int i = 0; i < polygons.getNumGeometries(); i++) {
      if (polygons.getGeometryN(i) instanceof Polygon block && !block.isEmpty()) {
        blocks.add(block);
      }
    }
    blocks.sort(
        Comparator.<Polygon>comparingDouble(block -> -block.getEnvelopeInternal().getMaxY())
            .thenComparingDouble(block -> block.getEnvelopeInternal().getMinX()));
    return blocks;
  }

  private static boolean isPartial(Prism prism, MiningArea member) {
    return prism.sign() == Prism.Sign.DEDUCT
        && prism.elevations() != null
        && !Parts.inside(prism.footprint(), member.footprint()).isEmpty();
  }
}
