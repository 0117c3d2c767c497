package org.kuangheng.server.registry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.registry.Mines.MineFile;
import org.kuangheng.server.registry.RegistryForms;
import org.kuangheng.server.registry.SuccessionContent;
import tools.jackson.databind.JsonNode;

/**
 * A mine's file as sent.
 *
 * @param mine the mine in the engine's canonical form; left out where it is not in force
 * @param versions the versions it is put together from
 * @param successors what carries it on; an old id always leads on
 */
record MineAnswer(
    String id,
    @Nullable JsonNode mine,
    List<VersionAnswer> versions,
    List<Link> predecessors,
    List<Link> successors) {
  /** A link to another mine. */
  record Link(String mine, SuccessionContent.How how, String href) {
    static Link to(String mine, SuccessionContent.How how) {
      return new Link(mine, how, "/api/mines/" + mine);
    }
  }

  static MineAnswer of(MineFile file) {
    return new MineAnswer(
        file.id(),
        file.mine() == null ? null : RegistryForms.of(file.mine()),
        file.versions().stream().map(VersionAnswer::of).toList(),
        file.predecessors().stream()
            .map(link -> Link.to(link.predecessor().value(), link.how()))
            .toList(),
        file.successors().stream()
            .map(link -> Link.to(link.successor().value(), link.how()))
            .toList());
  }
}
