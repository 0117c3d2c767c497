/** The first start and what operators see. */
@NullMarked
package org.kuangheng.server.operations.internal;

import org.jspecify.annotations.NullMarked;
