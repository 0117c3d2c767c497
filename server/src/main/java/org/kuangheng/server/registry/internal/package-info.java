/**
 * How the registry keeps versions, checks who may write them, and puts mines together from them.
 */
@NullMarked
package org.kuangheng.server.registry.internal;

import org.jspecify.annotations.NullMarked;
