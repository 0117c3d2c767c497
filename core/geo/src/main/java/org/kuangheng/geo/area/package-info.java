/** Areas (面积): planar in a zone and geodesic on the ellipsoid; the two are always told apart. */
@NullMarked
package org.kuangheng.geo.area;

import org.jspecify.annotations.NullMarked;
