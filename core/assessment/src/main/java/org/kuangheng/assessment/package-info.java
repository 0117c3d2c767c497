/** Mine × pack × date → verdict with reasons. Recommends; people decide. */
@NullMarked
package org.kuangheng.assessment;

import org.jspecify.annotations.NullMarked;
