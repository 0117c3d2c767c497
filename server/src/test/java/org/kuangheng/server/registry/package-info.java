/** The registry, from outside. */
@NullMarked
package org.kuangheng.server.registry;

import org.jspecify.annotations.NullMarked;
