package org.kuangheng.geo.adjacency;

import java.util.List;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.Metres;

/** Finds every pair of parcels that touch, overlap or lie near each other. */
public final class Adjacency {
  private Adjacency() {}

  /**
   * @param tolerance boundary lines nearer than this along a stretch count as shared ({@link
   *     Contact#facing}); zero for the exact predicate
   * @param nearWithin also report pairs this near; zero for touching pairs only
   */
  public static List<Contact> contacts(
      List<Parcel> parcels, Crs crs, Metres tolerance, Metres nearWithin) {
    throw new UnsupportedOperationException("contract");
  }
}
