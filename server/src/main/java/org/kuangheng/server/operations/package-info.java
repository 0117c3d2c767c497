/** How the server is run: its greeting at the terminal, its front page, and what operators need. */
@ApplicationModule(allowedDependencies = {"api", "database", "identity", "jobs", "registry"})
@NullMarked
package org.kuangheng.server.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
