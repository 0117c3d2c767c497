/** A right as a solid: polygons with an elevation range, added or deducted. */
@NullMarked
package org.kuangheng.geo.prism;

import org.jspecify.annotations.NullMarked;
