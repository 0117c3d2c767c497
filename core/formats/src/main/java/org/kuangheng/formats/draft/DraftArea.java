package org.kuangheng.formats.draft;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.SquareMetres;

/**
 * An area of a right as written, before its numbers are judged.
 *
 * @param declaredPoints how many points it says it has in all blocks, {@code null} if it does not
 * @param broken whether a blocking finding was made while reading it, so that no area may come out
 */
public record DraftArea(
    String id,
    String name,
    StatedCrs crs,
    AxisOrder order,
    List<DraftBlock> blocks,
    @Nullable SquareMetres declaredArea,
    @Nullable Integer declaredPoints,
    Map<String, String> attributes,
    boolean broken,
    Place place) {
  public DraftArea {
    blocks = List.copyOf(blocks);
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }
}
