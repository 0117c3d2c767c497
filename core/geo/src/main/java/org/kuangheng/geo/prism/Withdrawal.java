package org.kuangheng.geo.prism;

import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Percent;
import org.kuangheng.kernel.SquareMetres;
import org.locationtech.jts.geom.Geometry;

/**
 * What is left of a right after it withdraws from the given ground (clause 4.1.7).
 *
 * @param remaining the area left, {@code null} if nothing is
 * @param overlap the planar area given up
 * @param remainingArea the planar area left
 * @param remainingShare the share of the planar area left, per cent
 * @param pieces the number of separate pieces left
 */
public record Withdrawal(
    @Nullable MiningArea remaining,
    SquareMetres overlap,
    SquareMetres remainingArea,
    Percent remainingShare,
    int pieces) {
  /** {@code ground} is in the area's own system; it may be empty. */
  public static Withdrawal of(MiningArea area, Geometry ground) {
    throw new UnsupportedOperationException("contract");
  }
}
