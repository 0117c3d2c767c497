package org.kuangheng.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.gap.Gap;
import org.kuangheng.geo.gap.Gaps;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.Prism;
import org.kuangheng.kernel.Metres;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * A map drawn in text: capital letters are mines, {@code .} is unallocated ground, {@code #} is
 * held by others; one cell is 100 m, the first row is the north. It lies in the 3° zone 37, the
 * south-west corner at 37,500,000 E, 3,880,000 N.
 */
public final class MineMap {
  public static final Crs CRS = Crs.gaussKruger3(37, true);

  private final Map<Character, Geometry> grounds;

  private MineMap(Map<Character, Geometry> grounds) {
    this.grounds = grounds;
  }

  /** Blanks between the cells are free; all rows have the same number of cells. */
  public static MineMap drawn(String picture) {
    Drawing drawing = Drawing.of(picture);
    Map<Character, Geometry> grounds = new TreeMap<>();
    for (char mark : drawing.marks()) {
      boolean known = mark == '.' || mark == '#' || Character.isUpperCase(mark);
      if (!known) {
        throw new IllegalArgumentException("A map knows A to Z, '.' and '#', but not " + mark);
      }
      if (mark != '.') {
        grounds.put(mark, drawing.ground(mark));
      }
    }
    return new MineMap(grounds);
  }

  /** The footprint of the mine drawn with this letter. */
  public Geometry mine(String letter) {
    @Nullable Geometry ground = grounds.get(letter.charAt(0));
    if (ground == null) {
      throw new IllegalArgumentException("No mine " + letter + " on this map");
    }
    return ground;
  }

  /** The mine as an area, each separate piece a block with the same elevations. */
  public MiningArea area(String letter, @Nullable ElevationRange elevations) {
    Geometry ground = mine(letter);
    List<Prism> blocks = new ArrayList<>();
    for (int i = 0; i < ground.getNumGeometries(); i++) {
      blocks.add(new Prism((Polygon) ground.getGeometryN(i), elevations, Prism.Sign.INCLUDE, ""));
    }
    return new MiningArea(CRS, blocks);
  }

  /** All ground that neither of the two mines may take: {@code #} and the other mines. */
  public Geometry heldBesides(String a, String b) {
    List<Geometry> others = new ArrayList<>();
    grounds.forEach(
        (mark, ground) -> {
          if (mark != a.charAt(0) && mark != b.charAt(0)) {
            others.add(ground);
          }
        });
    return Drawing.union(others);
  }

  /** The gaps between two mines, with everything else on the map held by others. */
  public List<Gap> gapsBetween(String a, String b, Metres maxWidth) {
    return Gaps.between(mine(a), mine(b), heldBesides(a, b), maxWidth);
  }
}
