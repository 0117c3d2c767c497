/** County plans: written, checked for what is missing, approved, handed in. Clauses 5.2, 5.3. */
@ApplicationModule(
    allowedDependencies = {
      "api",
      "assessment",
      "consolidation",
      "database",
      "identity",
      "jobs",
      "policy"
    })
@NullMarked
package org.kuangheng.server.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
