/** Everything to take away, read by others' means. */
@NullMarked
package org.kuangheng.server.operations.export;

import org.jspecify.annotations.NullMarked;
