/**
 * What every answer over HTTP has in common: problem details (RFC 9457), pages with a cursor,
 * entity tags, idempotency, the description in OpenAPI. Knows no feature; only {@code web} packages
 * use it, except for {@link org.kuangheng.server.api.Refusal}, which any use case may throw.
 */
@ApplicationModule(allowedDependencies = "database")
@NullMarked
package org.kuangheng.server.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
