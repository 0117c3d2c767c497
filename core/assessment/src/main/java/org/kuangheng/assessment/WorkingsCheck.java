package org.kuangheng.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuangheng.assessment.SpatialFindings.Breach;
import org.kuangheng.facts.WorkingsFeature;
import org.kuangheng.geo.prism.BoundaryBreach;
import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.MineId;
import org.locationtech.jts.geom.Geometry;

/** Compares surveyed workings with the prism they should stay in (clause 4.1.2). */
final class WorkingsCheck {
  /** Coordinates are printed to the centimetre; less than that is no breach. */
  private static final Metres PRECISION = Metres.of(0.01);

  private final Map<MineId, List<Placed>> workings = new HashMap<>();

  private record Placed(WorkingsFeature feature, Optional<Geometry> geometry) {}

  /**
   * @param breaches the workings that leave the prism
   * @param surveyed whether every working was surveyed in plan, and in elevation where the right
   *     has a range
   */
  record Result(List<Breach> breaches, boolean surveyed) {}

  private WorkingsCheck() {}

  static WorkingsCheck of(List<WorkingsFeature> features, Placing placing) {
    WorkingsCheck check = new WorkingsCheck();
    for (WorkingsFeature feature : features) {
      check
          .workings
          .computeIfAbsent(feature.mine(), _ -> new ArrayList<>())
          .add(new Placed(feature, placing.place(feature.geometry(), feature.crs())));
    }
    check
        .workings
        .values()
        .forEach(list -> list.sort(Comparator.comparing(placed -> placed.feature().id())));
    return check;
  }

  Result of(PlacedMine mine) {
    List<Placed> own = workings.getOrDefault(mine.id(), List.of());
    boolean limited = mine.area().elevations().isPresent();
    boolean surveyed = !own.isEmpty();
    List<Breach> breaches = new ArrayList<>();
    for (Placed placed : own) {
      Optional<Geometry> geometry = placed.geometry();
      surveyed &= geometry.isPresent() && (!limited || placed.feature().elevations() != null);
      if (geometry.isPresent()) {
        BoundaryBreach breach =
            BoundaryBreach.of(mine.area(), geometry.get(), placed.feature().elevations());
        if (breach.exists(PRECISION)) {
          breaches.add(new Breach(placed.feature().id(), breach));
        }
      }
    }
    return new Result(breaches, surveyed);
  }
}
