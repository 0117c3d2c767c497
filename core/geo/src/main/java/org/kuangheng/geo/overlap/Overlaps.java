package org.kuangheng.geo.overlap;

import java.util.List;
import org.kuangheng.geo.adjacency.Parcel;
import org.kuangheng.geo.crs.Crs;

/** Finds every pair of right and zone that share more than 1 m². */
public final class Overlaps {
  private Overlaps() {}

  public static List<Overlap> pairs(List<Parcel> rights, List<Parcel> zones, Crs crs) {
    throw new UnsupportedOperationException("contract");
  }
}
