package org.kuangheng.formats.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.draft.DraftPoint;
import org.kuangheng.formats.draft.Fields;

/** Groups of columns (并排栏) that stand side by side in a printed table. */
final class ColumnGroups {
  private ColumnGroups() {}

  /** One block if the points are numbered throughout, or a block for each group. */
  static List<AreaUnderway.Block> join(
      AreaUnderway.Block block, NavigableMap<Integer, Map<Integer, List<DraftPoint>>> groups) {
    if (groups.isEmpty()) {
      return List.of(block);
    }
    if (numberedApart(groups.values())) {
      return groups.values().stream().map(block::with).toList();
    }
    Map<Integer, List<DraftPoint>> rings = new LinkedHashMap<>();
    for (Map<Integer, List<DraftPoint>> group : groups.values()) {
      group.forEach(
          (ring, points) -> rings.computeIfAbsent(ring, n -> new ArrayList<>()).addAll(points));
    }
    rings.values().forEach(ColumnGroups::sortByNumber);
    return List.of(block.with(rings));
  }

  /** Whether a number of one group stands in another for a different point. */
  private static boolean numberedApart(Collection<Map<Integer, List<DraftPoint>>> groups) {
    Map<List<Integer>, DraftPoint> earlier = new HashMap<>();
    for (Map<Integer, List<DraftPoint>> group : groups) {
      Map<List<Integer>, DraftPoint> own = new HashMap<>();
      for (Map.Entry<Integer, List<DraftPoint>> ring : group.entrySet()) {
        for (DraftPoint point : ring.getValue()) {
          Integer number = Fields.numberIn(point.label());
          if (number != null) {
            List<Integer> key = List.of(ring.getKey(), number);
            DraftPoint same = earlier.get(key);
            if (same != null && !sameSpot(same, point)) {
              return true;
            }
            own.putIfAbsent(key, point);
          }
        }
      }
      own.forEach(earlier::putIfAbsent);
    }
    return false;
  }

  private static boolean sameSpot(DraftPoint one, DraftPoint other) {
    return one.first().text().equals(other.first().text())
        && one.second().text().equals(other.second().text());
  }

  /** A point that closes the ring stays last, though it has the first one's number. */
  private static void sortByNumber(List<DraftPoint> ring) {
    boolean numbered =
        ring.stream().map(point -> Fields.numberIn(point.label())).allMatch(Objects::nonNull);
    if (!numbered) {
      return;
    }
    @Nullable DraftPoint closing = null;
    if (ring.size() > 3 && repeatsTheFirst(ring)) {
      closing = ring.removeLast();
    }
    ring.sort(
        Comparator.comparing(
            (DraftPoint point) -> Objects.requireNonNull(Fields.numberIn(point.label()))));
    if (closing != null) {
      ring.add(closing);
    }
  }

  private static boolean repeatsTheFirst(List<DraftPoint> ring) {
    return sameSpot(ring.getFirst(), ring.getLast());
  }
}
