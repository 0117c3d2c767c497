/**
 * PostgreSQL: embedded or given by address, its migrations, and the scope that row-level security
 * enforces in every transaction. Knows no feature.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.kuangheng.server.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
