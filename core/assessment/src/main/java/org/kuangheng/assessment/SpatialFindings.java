package org.kuangheng.assessment;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.adjacency.Contact;
import org.kuangheng.geo.prism.BoundaryBreach;
import org.kuangheng.geo.prism.Separation;
import org.kuangheng.geo.prism.Withdrawal;
import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.SquareMetres;
import org.kuangheng.kernel.Truth;

/**
 * What geometry says of one mine among the others. Absent where the mine has no readable area: then
 * every spatial fact is unknown.
 */
public record SpatialFindings(
    List<Neighbour> neighbours,
    List<LayerOverlap> overlaps,
    @Nullable Withdrawal afterHardLayers,
    List<Breach> breaches,
    boolean workingsSurveyed) {
  public SpatialFindings {
    neighbours = List.copyOf(neighbours);
    overlaps = List.copyOf(overlaps);
    breaches = List.copyOf(breaches);
  }

  /** The same findings with neighbours among these mines only. */
  public SpatialFindings among(Set<MineId> mines) {
    return new SpatialFindings(
        neighbours.stream().filter(neighbour -> mines.contains(neighbour.mine())).toList(),
        overlaps,
        afterHardLayers,
        breaches,
        workingsSurveyed);
  }

  /**
   * Another right that touches, overlaps or lies near.
   *
   * @param sameMineral whether the two share a mineral that is the main one of either (co-existing
   *     ones count); unknown where either's main mineral is not stated
   */
  public record Neighbour(
      MineId mine,
      Contact contact,
      boolean sameOreBody,
      Separation separation,
      Truth sameMineral,
      boolean sameCounty) {
    /** A neighbour of the same county that shares a mineral unless minerals separate the two. */
    public Neighbour(MineId mine, Contact contact, boolean sameOreBody, Separation separation) {
      this(mine, contact, sameOreBody, separation, separation.byMineral().negate(), true);
    }
  }

  /**
   * Ground shared with a constraint layer's feature, setback included.
   *
   * @param distance from the mine to the feature itself, without setback; metres whatever the
   *     system
   */
  public record LayerOverlap(
      String layer, String feature, String featureName, SquareMetres area, Metres distance) {}

  /** Workings outside the licensed prism. */
  public record Breach(String workings, BoundaryBreach breach) {}
}
