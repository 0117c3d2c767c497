package org.kuangheng.fuzz;

/** Coordinate text (报盘坐标文件). */
public final class CoordinateTextFuzz {
  private CoordinateTextFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Trial.areas("plots.txt", bytes);
  }
}
