package org.kuangheng.survey.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.CrsTransform;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes fictional areas as vertex tables (拐点坐标表): a licence's sheet, or longitude and latitude.
 */
final class VertexTables {
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

  private VertexTables() {}

  /** The table of one licence on a sheet of its own, points in survey order: X north, Y east. */
  static void licence(XSSFWorkbook workbook, DemoMine mine) {
    XSSFSheet sheet = workbook.createSheet(mine.id());
    int number = 0;
    for (String line :
        List.of(
            mine.name() + "矿区范围拐点坐标（示例）",
            "坐标系：2000国家大地坐标系　带号：37",
            "开采深度：由" + DemoShapes.elevations(mine).replace("-", "米至") + "米标高")) {
      sheet.createRow(number++).createCell(0).setCellValue(line);
    }
    Row header = sheet.createRow(number++);
    header.createCell(0).setCellValue("点号");
    header.createCell(1).setCellValue("X坐标");
    header.createCell(2).setCellValue("Y坐标");
    int point = 0;
    for (int[] corner : mine.blocks().getFirst().corners()) {
      point++;
      Row row = sheet.createRow(number++);
      row.createCell(0).setCellValue(point);
      row.createCell(1).setCellValue(mine.field().north() + corner[1]);
      row.createCell(2).setCellValue(mine.field().east() + corner[0]);
    }
  }

  /** Degrees, minutes and seconds to three decimals, as CSV. */
  static String degrees(DemoMine mine) {
    Polygon plane = DemoShapes.polygon(mine.field(), mine.blocks().getFirst());
    Coordinate[] ring =
        CrsTransform.transform(plane, DemoShapes.CRS, Crs.CGCS2000).getCoordinates();
    StringBuilder text = new StringBuilder("坐标系：2000国家大地坐标系\r\n点号,经度,纬度\r\n");
    for (int i = 0; i + 1 < ring.length; i++) {
      text.append(i + 1)
          .append(',')
          .append(dms(ring[i].x))
          .append(',')
          .append(dms(ring[i].y))
          .append("\r\n");
    }
    return text.toString();
  }

  private static String dms(double degrees) {
    BigDecimal seconds =
        BigDecimal.valueOf(degrees)
            .multiply(BigDecimal.valueOf(3600))
            .setScale(3, RoundingMode.HALF_UP);
    BigDecimal[] minutes = seconds.divideAndRemainder(SIXTY);
    BigDecimal[] whole = minutes[0].divideAndRemainder(SIXTY);
    return whole[0].intValue()
        + "°"
        + String.format("%02d", whole[1].intValue())
        + "′"
        + (minutes[1].compareTo(BigDecimal.TEN) < 0 ? "0" : "")
        + minutes[1].toPlainString()
        + "″";
  }
}
