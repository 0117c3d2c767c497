/**
 * Whether a polygon is one: its problems as data with coordinates, and a repair for foreign data.
 */
@NullMarked
package org.kuangheng.geo.validity;

import org.jspecify.annotations.NullMarked;
