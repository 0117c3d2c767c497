package org.kuangheng.geo.adjacency;

import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.SquareMetres;

/**
 * A contact (接触关系): how two parcels meet. {@code a} comes before {@code b} in the input.
 *
 * @param overlap the geodesic area they share; zero unless the kind is {@link Kind#OVERLAP}
 * @param distance the distance between them; zero if they touch
 * @param facing the length of {@code a}'s boundary that runs along {@code b}'s, shared or within
 *     the tolerance; a corner near a corner or a side faces nothing
 */
public record Contact(
    String a, String b, Kind kind, SquareMetres overlap, Metres distance, Metres facing) {
  public enum Kind {
    /**
     * They share a boundary line: contiguous (搭界连片). Ground of 1 m² or less shared by rounding
     * counts as a line.
     */
    EDGE,
    /** They share points only: not contiguous. */
    POINT,
    /** They share more than 1 m² of ground. */
    OVERLAP,
    /** They do not touch but lie within the distance asked for: neighbouring (相邻). */
    NEAR
  }

  /** Whether they are contiguous: a shared line or ground, or facing lines within the tolerance. */
  public boolean contiguous() {
    return switch (kind) {
      case EDGE, OVERLAP -> true;
      case POINT, NEAR -> facing.value().signum() > 0;
    };
  }
}
