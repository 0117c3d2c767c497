package org.kuangheng.server.consolidation.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kuangheng.server.consolidation.Proposals.Moved;
import org.kuangheng.server.consolidation.Proposals.Place;
import tools.jackson.databind.JsonNode;

/** Where every mine stands in an answer, read from its document. */
record Standings(Map<String, Place> places) {
  static final String GROUP = "GROUP";
  private static final Place ABSENT = new Place("ABSENT", Set.of());

  static Standings of(JsonNode document, JsonNode scenario) {
    Map<String, Place> places = new TreeMap<>();
    for (JsonNode group : scenario.path("groups")) {
      Set<String> members = members(group);
      for (String mine : members) {
        Set<String> others = new TreeSet<>(members);
        others.remove(mine);
        places.put(mine, new Place(GROUP, others));
      }
    }
    for (JsonNode left : scenario.path("leftOver")) {
      places.put(left.path("mine").asString(), new Place("LEFT_OVER", Set.of()));
    }
    for (JsonNode excluded : document.path("excluded")) {
      places.put(excluded.path("mine").asString(), new Place("EXCLUDED", Set.of()));
    }
    return new Standings(places);
  }

  static Set<String> members(JsonNode group) {
    Set<String> members = new TreeSet<>();
    for (JsonNode member : group.path("members")) {
      members.add(member.path("mine").asString());
    }
    return members;
  }

  /** Who stands elsewhere afterwards. */
  List<Moved> movedTo(Standings after) {
    Set<String> all = new TreeSet<>(places.keySet());
    all.addAll(after.places.keySet());
    List<Moved> moved = new ArrayList<>();
    for (String mine : all) {
      Place was = places.getOrDefault(mine, ABSENT);
      Place is = after.places.getOrDefault(mine, ABSENT);
      if (!was.equals(is)) {
        moved.add(new Moved(mine, was, is));
      }
    }
    return moved;
  }

  /** How many mines stand how. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    places.values().forEach(place -> counts.merge(place.standing(), 1, Integer::sum));
    return counts;
  }
}
