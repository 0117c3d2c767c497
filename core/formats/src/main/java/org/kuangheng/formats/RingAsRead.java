package org.kuangheng.formats;

import java.util.List;
import org.kuangheng.geo.prism.Prism;

/**
 * One ring (圈) as the file has it, its closing point not repeated.
 *
 * @param block the block of the right, from 1
 * @param ring the ring in the block, 1 for the outer ring, more for holes
 * @param sign whether the block is added to or deducted from the right
 */
public record RingAsRead(int block, int ring, Prism.Sign sign, List<Vertex> vertices) {
  public RingAsRead {
    vertices = List.copyOf(vertices);
  }
}
