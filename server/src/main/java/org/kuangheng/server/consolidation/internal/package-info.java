/** How proposals are computed, kept, compared and adopted. */
@NullMarked
package org.kuangheng.server.consolidation.internal;

import org.jspecify.annotations.NullMarked;
