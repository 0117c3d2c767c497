/** What operators see and do not call. */
@NullMarked
package org.kuangheng.server.operations.internal;

import org.jspecify.annotations.NullMarked;
