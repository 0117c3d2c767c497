/**
 * Coordinate reference systems (坐标系): CGCS2000 geographic and Gauss–Krüger zones, and transforms
 * within one datum.
 */
@NullMarked
package org.kuangheng.geo.crs;

import org.jspecify.annotations.NullMarked;
