/** Verdicts stored and dated, questions, decisions, what-if. Clauses 4, 5.2. */
@ApplicationModule(
    allowedDependencies = {
      "api",
      "audit :: evidence",
      "database",
      "identity",
      "jobs",
      "policy",
      "registry"
    })
@NullMarked
package org.kuangheng.server.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
