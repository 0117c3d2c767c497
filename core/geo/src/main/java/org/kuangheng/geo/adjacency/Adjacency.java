package org.kuangheng.geo.adjacency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.validity.Repair;
import org.kuangheng.kernel.Metres;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Finds every pair of parcels that touch, overlap or lie near each other (搭界连片与相邻). Contact is the
 * exact predicate in the plane of the given system; areas and distances on longitude and latitude
 * are geodesic.
 *
 * <p>Limits: invalid footprints are taken by the even-odd rule ({@link Repair}).
 */
public final class Adjacency {
  private Adjacency() {}

  /**
   * The contacts in the order of the input.
   *
   * @param tolerance boundary lines nearer than this along a stretch count as shared ({@link
   *     Contact#facing}); zero for the exact predicate
   * @param nearWithin also report pairs this near; zero for touching pairs only
   */
  public static List<Contact> contacts(
      List<Parcel> parcels, Crs crs, Metres tolerance, Metres nearWithin) {
    ContactTest test = new ContactTest(crs, tolerance, nearWithin);
    List<Parcel> valid =
        parcels.parallelStream()
            .map(parcel -> new Parcel(parcel.id(), Repair.evenOdd(parcel.footprint())))
            .toList();
    STRtree index = new STRtree();
    for (int i = 0; i < valid.size(); i++) {
      Geometry footprint = valid.get(i).footprint();
      if (!footprint.isEmpty()) {
        index.insert(footprint.getEnvelopeInternal(), i);
      }
    }
    index.build();
    return IntStream.range(0, valid.size())
        .parallel()
        .boxed()
        .flatMap(i -> contactsOf(i, valid, index, test))
        .toList();
  }

  private static Stream<Contact> contactsOf(
      int i, List<Parcel> parcels, STRtree index, ContactTest test) {
    Parcel parcel = parcels.get(i);
    Envelope reach = test.reach(parcel.footprint().getEnvelopeInternal());
    List<Integer> others = new ArrayList<>();
    index.query(
        reach,
        item -> {
          if (item instanceof Integer j && j > i) {
            others.add(j);
          }
        });
    if (others.isEmpty()) {
      return Stream.empty();
    }
    others.sort(Comparator.naturalOrder());
    ContactTest.Of from = test.of(parcel);
    List<Contact> contacts = new ArrayList<>();
    for (int j : others) {
      @Nullable Contact contact = from.with(parcels.get(j));
      if (contact != null) {
        contacts.add(contact);
      }
    }
    return contacts.stream();
  }
}
