package org.kuangheng.documents.map;

import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Round scales and round steps (比例尺). */
final class MapScale {
  static final double POINTS_PER_METRE = 72 / 0.0254;
  private static final List<Integer> SCALES =
      List.of(
          500, 1_000, 2_000, 5_000, 10_000, 20_000, 25_000, 50_000, 100_000, 200_000, 250_000,
          500_000, 1_000_000, 2_000_000);
  private static final List<Integer> STEPS =
      List.of(
          10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000);

  private MapScale() {}

  /** The largest round scale at which the extent fits the page with a margin; the denominator. */
  static int fitting(Envelope extent, float width, float height) {
    double across = extent.getWidth() * POINTS_PER_METRE / (width * 0.88);
    double up = extent.getHeight() * POINTS_PER_METRE / (height * 0.88);
    double needed = Math.max(across, up);
    return SCALES.stream().filter(scale -> scale >= needed).findFirst().orElse(SCALES.getLast());
  }

  /** The round length in metres nearest below {@code points} at the scale. */
  static int stepBelow(float points, int scale) {
    double metres = points / POINTS_PER_METRE * scale;
    return STEPS.stream().filter(step -> step <= metres).reduce((_, later) -> later).orElse(10);
  }

  /** A length in metres as points on paper. */
  static float points(double metres, int scale) {
    return (float) (metres * POINTS_PER_METRE / scale);
  }
}
