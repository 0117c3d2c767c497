package org.kuangheng.formats.draft;

import java.util.List;
import org.kuangheng.kernel.Place;

/** A ring (圈) as written; number 1 is the outer one of its block. */
public record DraftRing(int number, List<DraftPoint> points, Place place) {
  public DraftRing {
    points = List.copyOf(points);
  }
}
