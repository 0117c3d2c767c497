/** Idempotency keys and correlation ids. */
@NullMarked
package org.kuangheng.server.api.internal;

import org.jspecify.annotations.NullMarked;
