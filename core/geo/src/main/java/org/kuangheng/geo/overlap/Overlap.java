package org.kuangheng.geo.overlap;

import org.kuangheng.kernel.Percent;
import org.kuangheng.kernel.SquareMetres;

/** An overlap (重叠): the ground a right shares with a zone; geodesic areas. */
public record Overlap(String right, String zone, SquareMetres overlap, SquareMetres rightArea) {
  public Percent share() {
    return Percent.ofParts(overlap.value(), rightArea.value());
  }
}
