package org.kuangheng.server.registry;

import java.util.Set;

/**
 * The registry changed; published inside the transaction of the act.
 *
 * @param mines mines whose own record changed
 * @param layers ids of constraint layers whose features changed, or were checked
 * @param touched mines whose surroundings changed with a layer or a neighbour's area
 */
public record RegistryChanged(
    String act, Set<String> mines, Set<String> layers, Set<String> touched) {
  public RegistryChanged {
    mines = Set.copyOf(mines);
    layers = Set.copyOf(layers);
    touched = Set.copyOf(touched);
  }
}
