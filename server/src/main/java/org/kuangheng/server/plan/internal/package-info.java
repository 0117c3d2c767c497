@NullMarked
package org.kuangheng.server.plan.internal;

import org.jspecify.annotations.NullMarked;
