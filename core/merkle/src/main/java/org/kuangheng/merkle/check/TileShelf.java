package org.kuangheng.merkle.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.kuangheng.kernel.Place;
import org.kuangheng.merkle.LogIssue;
import org.kuangheng.merkle.tile.TilePath;

/** Which tiles lie there, by place and width; what is no tile of this log is told. */
final class TileShelf {
  private record Spot(int level, long index) {}

  private final Map<Spot, NavigableSet<Integer>> widths = new HashMap<>();

  TileShelf(List<String> names, long size, Findings findings) {
    long beyond = 0;
    for (String name : names) {
      Optional<TilePath> path = TilePath.parse(name);
      if (path.isEmpty()) {
        if (name.startsWith("tile/")) {
          findings.add(LogIssue.FILE_UNEXPECTED, Place.of(name));
        }
        continue;
      }
      TilePath tile = path.get();
      widths
          .computeIfAbsent(new Spot(tile.level(), tile.index()), spot -> new TreeSet<>())
          .add(tile.width());
      if (tile.index() * TilePath.WIDTH + tile.width() > TilePath.count(tile.level(), size)) {
        beyond++;
      }
    }
    if (beyond > 0) {
      findings.add(LogIssue.BEYOND_CHECKPOINT, Place.of("tile"), "count", beyond, "size", size);
    }
  }

  /** Every tile at this place, narrowest first. */
  List<TilePath> at(int level, long index) {
    return widths.getOrDefault(new Spot(level, index), new TreeSet<>()).stream()
        .map(width -> new TilePath(level, index, width))
        .toList();
  }
}
