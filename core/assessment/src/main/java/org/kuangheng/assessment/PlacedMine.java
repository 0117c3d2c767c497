package org.kuangheng.assessment;

import org.kuangheng.facts.MineRecord;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.kernel.MineId;
import org.locationtech.jts.geom.Geometry;

/** A mine with its area and footprint in the pack's coordinate system. */
record PlacedMine(MineRecord mine, MiningArea area, Geometry footprint) {
  MineId id() {
    return mine.id();
  }
}
