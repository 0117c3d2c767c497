package org.kuangheng.formats;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.kernel.SquareMetres;

/**
 * One area of a right (矿区范围) found in a file.
 *
 * @param id the plot number, licence number or record id; the file's name where the file has none
 * @param name the name in the file, empty if none
 * @param crs the coordinate system found, {@code null} if it could not be told
 * @param area the area, {@code null} if a blocking issue leaves it untrustworthy
 * @param declaredArea the area the file declares, {@code null} if none
 * @param attributes what else the file says, in its order
 * @param rings the rings as read, whether or not they make an area
 */
public record ParsedArea(
    String id,
    String name,
    @Nullable Crs crs,
    @Nullable MiningArea area,
    @Nullable SquareMetres declaredArea,
    Map<String, String> attributes,
    List<RingAsRead> rings) {
  public ParsedArea {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    rings = List.copyOf(rings);
  }
}
