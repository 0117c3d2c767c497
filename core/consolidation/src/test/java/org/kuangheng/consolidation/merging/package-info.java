/** Tests of the rules of merging. */
@NullMarked
package org.kuangheng.consolidation.merging;

import org.jspecify.annotations.NullMarked;
