package org.kuangheng.survey.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * One block of a fictional area (示例区块): corners in metres east and north of the field's origin, in
 * order, not closed; its elevations and sign.
 */
record DemoBlock(List<int[]> corners, int top, int bottom, int sign, String note) {
  DemoBlock {
    corners = List.copyOf(corners);
  }

  static DemoBlock rectangle(int east, int north, int width, int height) {
    return polygon(
        east, north, east, north + height, east + width, north + height, east + width, north);
  }

  /** {@code eastNorth} alternates the two. */
  static DemoBlock polygon(int... eastNorth) {
    List<int[]> corners = new ArrayList<>();
    for (int i = 0; i < eastNorth.length; i += 2) {
      corners.add(new int[] {eastNorth[i], eastNorth[i + 1]});
    }
    return new DemoBlock(corners, 800, 600, 1, "");
  }

  DemoBlock between(int newTop, int newBottom) {
    return new DemoBlock(corners, newTop, newBottom, sign, note);
  }

  DemoBlock signed(int newSign, String newNote) {
    return new DemoBlock(corners, top, bottom, newSign, newNote);
  }

  /** The planar area in square metres. */
  double area() {
    double twice = 0;
    for (int i = 0; i < corners.size(); i++) {
      int[] a = corners.get(i);
      int[] b = corners.get((i + 1) % corners.size());
      twice += (double) a[0] * b[1] - (double) b[0] * a[1];
    }
    return Math.abs(twice) / 2;
  }
}
