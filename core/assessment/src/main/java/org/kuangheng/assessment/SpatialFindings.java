package org.kuangheng.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.adjacency.Contact;
import org.kuangheng.geo.prism.BoundaryBreach;
import org.kuangheng.geo.prism.Separation;
import org.kuangheng.geo.prism.Withdrawal;
import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.SquareMetres;

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

  /** Another right that touches, overlaps or lies near. */
  public record Neighbour(
      MineId mine, Contact contact, boolean sameOreBody, Separation separation) {}

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
