package org.kuangheng.server.consolidation.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.VertexTable;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Sha256;

/** A proposed boundary by digest: the same members with the same vertices are the same boundary. */
final class Boundary {
  private Boundary() {}

  static String digest(List<MineId> members, @Nullable MiningArea merged) {
    List<Object> vertices = new ArrayList<>();
    if (merged != null) {
      for (VertexTable.Row row : VertexTable.of(merged).rows()) {
        vertices.add(List.of(row.block(), row.ring(), row.north(), row.east()));
      }
    }
    List<String> ids = members.stream().map(MineId::value).sorted().toList();
    return Sha256.ofCanonical(List.of(ids, vertices)).hex();
  }
}
