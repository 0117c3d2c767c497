/** Gaps (夹缝资源): the necessary strip of unallocated ground between neighbours, clause 4.4.1(2). */
@NullMarked
package org.kuangheng.geo.gap;

import org.jspecify.annotations.NullMarked;
