package org.kuangheng.geo.gap;

import java.util.List;
import org.kuangheng.kernel.Metres;
import org.locationtech.jts.geom.Geometry;

/** Finds the gaps between neighbours, in a projected system. */
public final class Gaps {
  private Gaps() {}

  /**
   * The necessary strip between two footprints: ground from which both are straight across within
   * {@code maxWidth}. Open ground beside them stays out, and so does {@code held} (ground of other
   * rights and of zones that may not be mined; may be empty).
   */
  public static List<Gap> between(Geometry a, Geometry b, Geometry held, Metres maxWidth) {
    throw new UnsupportedOperationException("contract");
  }
}
