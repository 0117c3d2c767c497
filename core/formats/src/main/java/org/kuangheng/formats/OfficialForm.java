package org.kuangheng.formats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.Prism;
import org.kuangheng.geo.prism.Prism.Sign;
import org.locationtech.jts.geom.LineString;

/**
 * An area by its official coordinates (官方坐标形式): the blocks with their vertices to 0.01 m, sign and
 * elevations, whichever file, order, direction or system they came from. A hole is a deducted
 * block.
 */
public final class OfficialForm {
  private OfficialForm() {}

  /** Whether two areas are one on paper. */
  public static boolean same(MiningArea one, MiningArea other) {
    return of(one).equals(of(other));
  }

  /** The blocks in a fixed order. */
  public static List<String> of(MiningArea area) {
    List<String> blocks = new ArrayList<>();
    MiningArea official = OfficialCoordinates.inZone(area);
    for (Prism prism : official.prisms()) {
      blocks.add(block(prism.footprint().getExteriorRing(), prism, prism.sign()));
      Sign opposite = prism.sign() == Sign.INCLUDE ? Sign.DEDUCT : Sign.INCLUDE;
      for (int i = 0; i < prism.footprint().getNumInteriorRing(); i++) {
        blocks.add(block(prism.footprint().getInteriorRingN(i), prism, opposite));
      }
    }
    Collections.sort(blocks);
    blocks.addFirst("EPSG:" + official.crs().epsg());
    return blocks;
  }

  private static String block(LineString ring, Prism prism, Sign sign) {
    List<String> forwards = OfficialCoordinates.pairs(ring);
    String one = fromSmallest(forwards);
    String other = fromSmallest(forwards.reversed());
    ElevationRange range = prism.elevations();
    String elevations = range == null ? "*" : plain(range);
    return (one.compareTo(other) <= 0 ? one : other) + "|" + elevations + "|" + sign;
  }

  private static String plain(ElevationRange range) {
    return range.top().value().stripTrailingZeros().toPlainString()
        + "/"
        + range.bottom().value().stripTrailingZeros().toPlainString();
  }

  private static String fromSmallest(List<String> pairs) {
    List<String> turned = new ArrayList<>(pairs);
    if (!pairs.isEmpty()) {
      Collections.rotate(turned, -pairs.indexOf(Collections.min(pairs)));
    }
    return String.join(";", turned);
  }
}
