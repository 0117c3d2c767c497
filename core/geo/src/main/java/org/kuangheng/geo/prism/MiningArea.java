package org.kuangheng.geo.prism;

import java.util.List;
import java.util.Optional;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.SquareMetres;
import org.locationtech.jts.geom.Geometry;

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
   * elevation range leaves nothing below or above; area by union, never by sum.
   */
  public Geometry footprint() {
    throw new UnsupportedOperationException("contract");
  }

  /** The area of the footprint on the plane of its zone. */
  public SquareMetres planarArea() {
    throw new UnsupportedOperationException("contract");
  }

  /** The area of the footprint on the ellipsoid. */
  public SquareMetres geodesicArea() {
    throw new UnsupportedOperationException("contract");
  }

  /** The hull of the included prisms' elevation ranges; empty if any of them lacks one. */
  public Optional<ElevationRange> elevations() {
    throw new UnsupportedOperationException("contract");
  }

  /** The same area in another system of the same datum. */
  public MiningArea in(Crs other) {
    throw new UnsupportedOperationException("contract");
  }
}
