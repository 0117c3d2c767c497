/** Tests of sign-in, grants and secrets. */
@NullMarked
package org.kuangheng.server.identity.internal;

import org.jspecify.annotations.NullMarked;
