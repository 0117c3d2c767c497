package org.kuangheng.fuzz;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A shapefile: the first two bytes tell how long the main file is, the rest is its table. */
public final class ShapefileFuzz {
  private static final int PREFIX = 2;

  private ShapefileFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length < PREFIX) {
      return;
    }
    int length = ByteBuffer.wrap(bytes).getShort() & 0xFFFF;
    int middle = Math.min(bytes.length, PREFIX + length);
    Trial.write("shape.dbf", Arrays.copyOfRange(bytes, middle, bytes.length));
    Trial.features("shape.shp", Arrays.copyOfRange(bytes, PREFIX, middle));
  }
}
