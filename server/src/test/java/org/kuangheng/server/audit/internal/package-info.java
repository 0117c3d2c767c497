@NullMarked
package org.kuangheng.server.audit.internal;

import org.jspecify.annotations.NullMarked;
