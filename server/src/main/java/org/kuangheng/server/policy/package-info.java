/** The policy packs in force, and drafts for what-if. Clause 0. */
@ApplicationModule(allowedDependencies = {"api", "database", "identity", "jobs"})
@NullMarked
package org.kuangheng.server.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
