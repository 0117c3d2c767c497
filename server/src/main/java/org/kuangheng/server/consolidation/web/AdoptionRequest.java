package org.kuangheng.server.consolidation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.consolidation.Adoptions.Choice;

/** What is adopted; without groups the whole scenario. */
record AdoptionRequest(
    @NotBlank String proposal,
    @NotBlank String scenario,
    @Size(max = 1000) @Nullable Set<String> groups,
    @NotBlank @Size(max = 4000) String ground) {
  Choice choice() {
    return new Choice(proposal, scenario, groups == null ? Set.of() : groups, ground);
  }
}
