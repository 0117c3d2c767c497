/** The server: one feature a folder; what a feature promises stands in its root package. */
@NullMarked
package org.kuangheng.server;

import org.jspecify.annotations.NullMarked;
