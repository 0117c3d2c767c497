package org.kuangheng.geo.area;

import java.util.Arrays;
import org.locationtech.jts.geom.CoordinateSequence;

/** A ring on a plane as bare numbers that can be refilled; the first vertex is not repeated. */
public final class PlaneRing {
  private double[] xs = new double[16];
  private double[] ys = new double[16];
  private int size;

  /** The vertices of a closed ring. */
  public static PlaneRing of(CoordinateSequence closed) {
    PlaneRing ring = new PlaneRing();
    ring.fill(closed);
    return ring;
  }

  /** Takes the vertices of a closed ring instead of its own. */
  public void fill(CoordinateSequence closed) {
    clear();
    for (int i = 0; i + 1 < closed.size(); i++) {
      add(closed.getX(i), closed.getY(i));
    }
  }

  public void clear() {
    size = 0;
  }

  public void add(double x, double y) {
    if (size == xs.length) {
      xs = Arrays.copyOf(xs, 2 * size);
      ys = Arrays.copyOf(ys, 2 * size);
    }
    xs[size] = x;
    ys[size] = y;
    size++;
  }

  public int size() {
    return size;
  }

  public double x(int i) {
    return xs[i];
  }

  public double y(int i) {
    return ys[i];
  }
}
