/**
 * Who may come in, and what each may do: organisations, people, roles, scopes, delegation, sessions
 * and tokens. Clause 6.1; three separated administrators (三员分立).
 */
@ApplicationModule(allowedDependencies = {"api", "database"})
@NullMarked
package org.kuangheng.server.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
