/**
 * Mining rights, enterprises, reserves, constraint layers and the evidence for each fact, with both
 * their times; imports and the survey. Clauses 3, 5.1.
 */
@ApplicationModule(
    allowedDependencies = {"api", "audit :: evidence", "database", "identity", "jobs", "policy"})
@NullMarked
package org.kuangheng.server.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
