package org.kuangheng.formats;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.Prism;
import org.kuangheng.geo.prism.Prism.Sign;
import org.kuangheng.kernel.Rounding;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes areas as coordinate text (报盘坐标文件, {@code [属性描述]} and {@code [地块坐标]}). The format knows no
 * deducted blocks and one elevation range per plot; others belong in registry strings.
 */
public final class CoordinateTextWriter {
  private CoordinateTextWriter() {}

  /** One plot: its id, its name and its area. */
  public record Plot(String id, String name, MiningArea area) {
    public Plot {
      if (area.prisms().stream().anyMatch(prism -> prism.sign() == Sign.DEDUCT)) {
        throw new IllegalArgumentException("Plot " + id + " has a deducted block");
      }
      if (area.prisms().stream().map(Prism::elevations).distinct().count() > 1) {
        throw new IllegalArgumentException("Plot " + id + " has more than one elevation range");
      }
    }
  }

  /** Writes plots of one zone; {@code unit} is who made the data. */
  public static void write(Path file, List<Plot> plots, String unit, Charset charset) {
    String text = text(plots, unit);
    SafeFiles.writeAtomically(file, temporary -> Files.writeString(temporary, text, charset));
  }

  static String text(List<Plot> plots, String unit) {
    List<Plot> official =
        plots.stream()
            .map(p -> new Plot(p.id(), p.name(), OfficialCoordinates.inZone(p.area())))
            .toList();
    List<Crs> systems = official.stream().map(plot -> plot.area().crs()).distinct().toList();
    if (systems.size() != 1) {
      throw new IllegalArgumentException("Plots must be of one zone, but were of " + systems);
    }
    Crs crs = systems.getFirst();
    StringBuilder text = new StringBuilder();
    for (String line :
        List.of(
            "[属性描述]",
            "格式版本号=1.01版本",
            "数据产生单位=" + oneLine(unit),
            "坐标系=2000国家大地坐标系",
            "几度分带=" + (crs.projection() == Crs.Projection.GAUSS_KRUGER_3 ? 3 : 6),
            "投影类型=高斯克吕格",
            "计量单位=米",
            "带号=" + crs.zone(),
            "精度=0.01",
            "转换参数=0,0,0,0,0,0,0",
            "[地块坐标]")) {
      text.append(line).append("\r\n");
    }
    official.forEach(plot -> append(text, plot));
    return text.toString();
  }

  private static void append(StringBuilder text, Plot plot) {
    StringBuilder points = new StringBuilder();
    int count = 0;
    for (Prism prism : plot.area().prisms()) {
      Polygon polygon = prism.footprint();
      count += append(points, polygon.getExteriorRing(), 1, count);
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        count += append(points, polygon.getInteriorRingN(i), i + 2, count);
      }
    }
    String hectares = Rounding.AREA_HA.print(plot.area().planarArea().value().movePointLeft(4));
    text.append(count).append(',').append(hectares).append(',').append(oneLine(plot.id()));
    text.append(',').append(oneLine(plot.name())).append(",面,,,,@\r\n").append(points);
    ElevationRange range = plot.area().prisms().getFirst().elevations();
    if (range != null) {
      text.append("开采标高=由")
          .append(Objects.requireNonNull(range).top().value().toPlainString())
          .append("米至")
          .append(range.bottom().value().toPlainString())
          .append("米\r\n");
    }
  }

  /** Writes one ring with its first point repeated at the end; how many lines that makes. */
  private static int append(StringBuilder text, LineString ring, int number, int before) {
    List<String> pairs = OfficialCoordinates.pairs(ring);
    for (int i = 0; i <= pairs.size(); i++) {
      int label = before + (i < pairs.size() ? i : 0) + 1;
      text.append('J').append(label).append(',').append(number).append(',');
      text.append(pairs.get(i % pairs.size())).append("\r\n");
    }
    return pairs.size() + 1;
  }

  private static String oneLine(String text) {
    return text.replace(',', '，').replace('@', '＠').replaceAll("[\\r\\n]", " ");
  }
}
