package org.kuangheng.formats;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.Prism;
import org.kuangheng.geo.prism.Prism.Sign;
import org.kuangheng.kernel.Elevation;
import org.locationtech.jts.geom.LineString;

/**
 * Writes areas as mining-right registry strings (采矿权坐标串). A hole becomes a deducted block, since
 * the format knows no inner rings.
 */
public final class RegistryStringWriter {
  private RegistryStringWriter() {}

  /** One string per line with its id and a tab before it, in the map's order. */
  public static void write(Path file, Map<String, MiningArea> areas, Charset charset) {
    StringBuilder text = new StringBuilder();
    areas.forEach((id, area) -> text.append(id).append('\t').append(string(area)).append('\n'));
    SafeFiles.writeAtomically(file, temporary -> Files.writeString(temporary, text, charset));
  }

  /** The area as one string. */
  public static String string(MiningArea area) {
    List<String> blocks = new ArrayList<>();
    for (Prism prism : OfficialCoordinates.inZone(area).prisms()) {
      blocks.add(block(prism.footprint().getExteriorRing(), prism, prism.sign()));
      for (int i = 0; i < prism.footprint().getNumInteriorRing(); i++) {
        Sign opposite = prism.sign() == Sign.INCLUDE ? Sign.DEDUCT : Sign.INCLUDE;
        blocks.add(block(prism.footprint().getInteriorRingN(i), prism, opposite));
      }
    }
    return blocks.size() + "," + String.join("", blocks);
  }

  private static String block(LineString ring, Prism prism, Sign sign) {
    List<String> pairs = OfficialCoordinates.pairs(ring);
    StringBuilder text = new StringBuilder().append(pairs.size()).append(',');
    for (int i = 0; i < pairs.size(); i++) {
      text.append(i + 1).append(',').append(pairs.get(i)).append(',');
    }
    ElevationRange range = prism.elevations();
    text.append(range == null ? "*,*" : printed(range.top()) + "," + printed(range.bottom()));
    String note = prism.note().replace(',', '，').replace("\n", " ").replace("\r", "");
    return text.append(',')
        .append(note)
        .append(',')
        .append(sign == Sign.INCLUDE ? "1" : "-1")
        .append(',')
        .toString();
  }

  private static String printed(Elevation elevation) {
    return elevation.value().toPlainString();
  }
}
