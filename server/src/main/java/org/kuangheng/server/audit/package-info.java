/**
 * The record (审计): appends every audited event in its transaction, seals it into a tile log, proves
 * it. Hears all features and calls none.
 */
@ApplicationModule(allowedDependencies = {"api", "database", "identity"})
@NullMarked
package org.kuangheng.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
