package org.kuangheng.survey.demo;

import java.util.ArrayList;
import java.util.List;

/** The fictional mines of one county (示例矿区), laid out about a point near its seat. */
final class DemoField {
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String TENS = "前中后上下";

  private final String county;
  private final String prefix;
  private final String sign;
  private final int north;
  private final int east;
  private final List<DemoMine> mines = new ArrayList<>();

  /** {@code sign} is the county's short name used in the fictional names. */
  DemoField(String county, String prefix, String sign, int[] northEast) {
    this.county = county;
    this.prefix = prefix;
    this.sign = sign;
    this.north = northEast[0];
    this.east = northEast[1];
  }

  /** The next mine of the field, named after the mineral. */
  DemoMine mine(String mineral) {
    int index = mines.size();
    String number = String.format("%s-%02d", prefix, index + 1);
    String label =
        sign + (index < 10 ? "" : TENS.charAt(index / 10 - 1)) + STEMS.charAt(index % 10);
    DemoMine mine = new DemoMine(this, number, label, mineral);
    mines.add(mine);
    return mine;
  }

  String county() {
    return county;
  }

  String prefix() {
    return prefix;
  }

  int north() {
    return north;
  }

  int east() {
    return east;
  }

  List<DemoMine> mines() {
    return List.copyOf(mines);
  }
}
