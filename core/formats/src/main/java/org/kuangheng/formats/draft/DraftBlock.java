package org.kuangheng.formats.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.prism.Prism;
import org.kuangheng.kernel.Place;

/**
 * One block of a right as written.
 *
 * @param number its number in the right, from 1
 * @param declaredPoints how many points it says it has in all rings, {@code null} if it does not
 * @param note what is written beside it, empty if nothing
 */
public record DraftBlock(
    int number,
    List<DraftRing> rings,
    @Nullable Integer declaredPoints,
    DraftElevations elevations,
    String note,
    Prism.Sign sign,
    Place place) {
  public DraftBlock {
    rings = List.copyOf(rings);
  }
}
