package org.kuangheng.policy;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.kuangheng.kernel.Place;

/** Where each record read from a pack stands, by the record itself and not by its value. */
final class Places {
  private final IdentityHashMap<Object, Place> places = new IdentityHashMap<>();
  private final Map<String, Place> decisions = new HashMap<>();

  void put(Object made, Place place) {
    places.put(made, place);
  }

  void putDecision(String name, Place place) {
    decisions.put(name, place);
  }

  /** Where a decision of the model stands; the model's folder if it is not known. */
  Place ofDecision(String name) {
    Place place = decisions.get(name);
    return place == null ? Place.of("decisions").atField(name) : place;
  }

  /** The pack's own file if it is not known. */
  Place of(Object made) {
    Place place = places.get(made);
    return place == null ? Place.of("pack.yaml") : place;
  }
}
