/** Which packs are installed, and which is in force. */
@NullMarked
package org.kuangheng.server.policy.internal;

import org.jspecify.annotations.NullMarked;
