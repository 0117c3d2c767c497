package org.kuangheng.geo.prism;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.area.Areas;
import org.kuangheng.geo.validity.Repair;
import org.kuangheng.kernel.Percent;
import org.kuangheng.kernel.SquareMetres;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * What is left of a right (退出重叠后剩余范围) after it withdraws from the given ground (clause 4.1.7).
 * Splinters of 1 m² or less are rounding and neither left nor counted as pieces.
 *
 * @param remaining the area left, {@code null} if nothing is
 * @param overlap the planar area given up
 * @param remainingArea the planar area left
 * @param remainingShare the share of the planar area left, per cent; zero if there was none
 * @param pieces the number of separate pieces left
 */
public record Withdrawal(
    @Nullable MiningArea remaining,
    SquareMetres overlap,
    SquareMetres remainingArea,
    Percent remainingShare,
    int pieces) {
  /** {@code ground} is in the area's own system; it may be empty. Only its polygons count. */
  public static Withdrawal of(MiningArea area, Geometry ground) {
    Geometry zone = Repair.evenOdd(ground);
    SquareMetres before = area.planarArea();
    List<Prism> prisms = new ArrayList<>();
    boolean left = false;
    for (Prism prism : area.prisms()) {
      for (Polygon part : partsOutside(prism.footprint(), zone, area)) {
        prisms.add(new Prism(part, prism.elevations(), prism.sign(), prism.note()));
        left |= prism.sign() == Prism.Sign.INCLUDE;
      }
    }
    if (!left) {
      return nothingLeft(before);
    }
    MiningArea remaining = new MiningArea(area.crs(), prisms);
    Geometry footprint = remaining.footprint();
    SquareMetres after = Areas.planar(footprint, area.crs());
    if (after.compareTo(Areas.NOISE) <= 0) {
      return nothingLeft(before);
    }
    return new Withdrawal(
        remaining,
        new SquareMetres(before.value().subtract(after.value()).max(SquareMetres.ZERO.value())),
        after,
        Percent.ofParts(after.value(), before.value()),
        footprint.getNumGeometries());
  }

  private static Withdrawal nothingLeft(SquareMetres before) {
    return new Withdrawal(
        null, before, SquareMetres.ZERO, new Percent(SquareMetres.ZERO.value()), 0);
  }

  private static List<Polygon> partsOutside(Polygon footprint, Geometry zone, MiningArea area) {
    Geometry own = Repair.evenOdd(footprint);
    Geometry outside =
        zone.isEmpty() || !own.intersects(zone)
            ? own
            : OverlayNGRobust.overlay(own, zone, OverlayNG.DIFFERENCE);
    List<Polygon> parts = new ArrayList<>();
    for (int i = 0; i < outside.getNumGeometries(); i++) {
      if (outside.getGeometryN(i) instanceof Polygon part
          && Areas.planar(part, area.crs()).compareTo(Areas.NOISE) > 0) {
        parts.add(part);
      }
    }
    return parts;
  }
}
