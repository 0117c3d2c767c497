/**
 * Long work (后台任务): queued in the database, done by whichever server is alive, with progress,
 * cancel and a result that survives restart.
 */
@ApplicationModule(allowedDependencies = {"api", "database", "identity"})
@NullMarked
package org.kuangheng.server.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
