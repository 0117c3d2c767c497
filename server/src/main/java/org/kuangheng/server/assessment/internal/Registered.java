package org.kuangheng.server.assessment.internal;

import java.time.LocalDate;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.kernel.MineId;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.registry.AsOf;
import org.kuangheng.server.registry.Registry;

/** Mines as the caller's scope shows them on the registry. */
final class Registered {
  private Registered() {}

  /** Refuses with 404 what the scope does not show, and what can be no mine's id at all. */
  static MineRecord mine(Registry registry, String id, LocalDate asOf) {
    boolean possible =
        !id.isBlank() && id.equals(id.strip()) && id.chars().noneMatch(Character::isISOControl);
    return (possible
            ? registry.findMine(new MineId(id), AsOf.now(asOf))
            : java.util.Optional.<MineRecord>empty())
        .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "mine", "what", id));
  }
}
