/** Tests of the wall: over real HTTP, and round it. */
@NullMarked
package org.kuangheng.server.identity;

import org.jspecify.annotations.NullMarked;
