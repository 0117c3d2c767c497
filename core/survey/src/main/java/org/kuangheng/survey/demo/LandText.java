package org.kuangheng.survey.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Writes fictional areas as coordinate text (坐标文本) of the form {@code [属性描述]/[地块坐标]}. */
final class LandText {
  private static final double SQUARE_METRES_PER_HECTARE = 10_000;

  private final StringBuilder text = new StringBuilder();

  /** How a ring departs from the rules; {@link #CLEAN} for none. */
  enum Flaw {
    CLEAN,
    AXES_SWAPPED,
    WRONG_ZONE,
    CLOSED_AGAIN,
    VERTEX_REPEATED,
    NO_ZONE
  }

  /** {@code zone} is left blank where it is empty. */
  LandText(String zone) {
    text.append("[属性描述]\r\n")
        .append("格式版本号=1.01版本\r\n")
        .append("数据产生单位=示例测绘单位\r\n")
        .append("数据产生日期=2025-05-10\r\n")
        .append("坐标系=2000国家大地坐标系\r\n")
        .append("几度分带=3\r\n")
        .append("投影类型=高斯克吕格\r\n")
        .append("计量单位=米\r\n")
        .append("带号=")
        .append(zone)
        .append("\r\n")
        .append("精度=0.01\r\n")
        .append("转换参数=0,0,0,0,0,0,0\r\n")
        .append("[地块坐标]\r\n");
  }

  void add(DemoMine mine, Flaw flaw) {
    DemoBlock block = mine.blocks().getFirst();
    List<int[]> corners = block.corners();
    int points = corners.size() + (flaw == Flaw.CLOSED_AGAIN ? 1 : 0);
    points += flaw == Flaw.VERTEX_REPEATED ? 1 : 0;
    BigDecimal hectares =
        BigDecimal.valueOf(block.area() / SQUARE_METRES_PER_HECTARE)
            .setScale(4, RoundingMode.HALF_UP);
    text.append(points)
        .append(',')
        .append(hectares.toPlainString())
        .append(',')
        .append(mine.id())
        .append(',')
        .append(mine.name())
        .append(",面,,采矿用地,,@\r\n");
    for (int i = 0; i < points; i++) {
      int index = flaw == Flaw.VERTEX_REPEATED && i > 1 ? i - 1 : i;
      point(i + 1, corners.get(index % corners.size()), mine.field(), flaw);
    }
  }

  private void point(int number, int[] corner, DemoField field, Flaw flaw) {
    int easting = field.east() + corner[0];
    easting += flaw == Flaw.WRONG_ZONE ? 1_000_000 : 0;
    easting -= flaw == Flaw.NO_ZONE ? 37_000_000 : 0;
    String north = (field.north() + corner[1]) + ".00";
    String east = easting + ".00";
    boolean swapped = flaw == Flaw.AXES_SWAPPED;
    text.append('J')
        .append(number)
        .append(",1,")
        .append(swapped ? east : north)
        .append(',')
        .append(swapped ? north : east)
        .append("\r\n");
  }

  String text() {
    return text.toString();
  }
}
