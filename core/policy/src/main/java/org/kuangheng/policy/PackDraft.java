package org.kuangheng.policy;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;

/**
 * Everything read from a pack's folder (政策包草稿): the pack itself, what only its check needs, and
 * every issue.
 *
 * @param pack {@code null} if any issue blocks
 * @param exclusive pairs of categories that precedence may not settle
 * @param informational clauses that nothing need refer to
 * @param overrides facts by which a person overrides what the engine finds; where none is asserted,
 *     that is a state of its own and not an unknown
 */
record PackDraft(
    @Nullable Pack pack,
    List<PackCase> cases,
    List<List<String>> exclusive,
    List<String> informational,
    List<String> overrides,
    Places places,
    List<Issue> issues) {

  /** Reads a pack's folder. */
  static PackDraft read(Path folder) {
    return new PackAssembly(folder).read();
  }

  /** Where a record of this draft stands. */
  Place placeOf(Object made) {
    return places.of(made);
  }
}
