/** The server under load and under kill -9, as its clients see it. */
@NullMarked
package org.kuangheng.bench.server;

import org.jspecify.annotations.NullMarked;
