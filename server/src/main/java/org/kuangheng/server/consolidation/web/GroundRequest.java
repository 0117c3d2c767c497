package org.kuangheng.server.consolidation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A written ground. */
record GroundRequest(@NotBlank @Size(max = 4000) String ground) {}
