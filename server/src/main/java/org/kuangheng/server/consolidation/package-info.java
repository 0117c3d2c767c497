/** Proposals of mergers, their adoption, and the neighbours who must be heard. Clause 4.4. */
@ApplicationModule(
    allowedDependencies = {
      "api",
      "database",
      "identity",
      "jobs",
      "policy",
      "registry",
      "assessment"
    })
@NullMarked
package org.kuangheng.server.consolidation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
