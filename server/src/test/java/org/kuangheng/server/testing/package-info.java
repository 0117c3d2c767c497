/** A running server with a real PostgreSQL, for tests over real HTTP. */
@NullMarked
package org.kuangheng.server.testing;

import org.jspecify.annotations.NullMarked;
