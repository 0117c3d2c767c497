package org.kuangheng.geo.prism;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.Shapes;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.Elevation;
import org.locationtech.jts.geom.Polygon;

/** Areas of boxes in zone 37, metres from 37,500,000 E and 3,880,000 N. */
final class Areal {
  static final Crs CRS = Crs.gaussKruger3(37, true);

  private Areal() {}

  static MiningArea of(Prism... prisms) {
    return new MiningArea(CRS, List.of(prisms));
  }

  /** A top equal to the bottom stands for no elevations. */
  static Prism include(double x0, double y0, double x1, double y1, int top, int bottom) {
    return new Prism(box(x0, y0, x1, y1), range(top, bottom), Prism.Sign.INCLUDE, "");
  }

  static Prism deduct(double x0, double y0, double x1, double y1, int top, int bottom) {
    return new Prism(box(x0, y0, x1, y1), range(top, bottom), Prism.Sign.DEDUCT, "");
  }

  static Polygon box(double x0, double y0, double x1, double y1) {
    return (Polygon) Shapes.moved(Shapes.box(x0, y0, x1, y1), 37_500_000, 3_880_000);
  }

  static @Nullable ElevationRange range(int top, int bottom) {
    return top == bottom
        ? null
        : new ElevationRange(
            new Elevation(BigDecimal.valueOf(top)), new Elevation(BigDecimal.valueOf(bottom)));
  }
}
