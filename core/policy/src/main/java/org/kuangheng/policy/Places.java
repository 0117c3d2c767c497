package org.kuangheng.policy;

import java.util.IdentityHashMap;
import org.kuangheng.kernel.Place;

/** Where each record read from a pack stands, by the record itself and not by its value. */
final class Places {
  private final IdentityHashMap<Object, Place> places = new IdentityHashMap<>();

  void put(Object made, Place place) {
    places.put(made, place);
  }

  /** The pack's own file if it is not known. */
  Place of(Object made) {
    Place place = places.get(made);
    return place == null ? Place.of("pack.yaml") : place;
  }
}
