/** Tests of policy packs, on small packs written for the purpose. */
@NullMarked
package org.kuangheng.policy;

import org.jspecify.annotations.NullMarked;
