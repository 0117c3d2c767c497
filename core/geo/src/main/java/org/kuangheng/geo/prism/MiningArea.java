package org.kuangheng.geo.prism;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.area.Areas;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.CrsTransform;
import org.kuangheng.kernel.SquareMetres;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The area of a right (矿区范围): prisms, plus and minus, in one coordinate system. */
public record MiningArea(Crs crs, List<Prism> prisms) {
  public MiningArea {
    prisms = List.copyOf(prisms);
    if (prisms.isEmpty()) {
      throw new IllegalArgumentException("MiningArea needs at least one prism, but had none");
    }
  }

  /**
   * What the right covers in plan: the union of the included polygons, less those deducted whose
   * elevation range leaves nothing below or above; area by union, never by sum. A deduction without
   * a range deducts everything; one with a range leaves a block without a range standing, since
   * nothing says that it reaches through. Polygonal, empty if everything is deducted.
   */
  public Geometry footprint() {
    return Solid.of(this).footprint();
  }

  /** The area of the footprint on the plane of its zone. */
  public SquareMetres planarArea() {
    return Areas.planar(footprint(), crs);
  }

  /** The area of the footprint on the ellipsoid. */
  public SquareMetres geodesicArea() {
    return Areas.geodesic(footprint(), crs);
  }

  /** The hull of the included prisms' elevation ranges; empty if any of them lacks one. */
  public Optional<ElevationRange> elevations() {
    @Nullable ElevationRange hull = null;
    for (Prism prism : prisms) {
      if (prism.sign() == Prism.Sign.DEDUCT) {
        continue;
      }
      if (prism.elevations() == null) {
        return Optional.empty();
      }
      hull = hull == null ? prism.elevations() : hull.hull(prism.elevations());
    }
    return Optional.ofNullable(hull);
  }

  /** The same area in another system of the same datum. */
  public MiningArea in(Crs other) {
    if (crs.equals(other)) {
      return this;
    }
    List<Prism> moved = new ArrayList<>();
    for (Prism prism : prisms) {
      Polygon footprint = (Polygon) CrsTransform.transform(prism.footprint(), crs, other);
      moved.add(new Prism(footprint, prism.elevations(), prism.sign(), prism.note()));
    }
    return new MiningArea(other, moved);
  }
}
