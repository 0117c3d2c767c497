/**
 * Geometry of rights: coordinate systems, prisms, contact between neighbours, gaps, overlaps,
 * withdrawal and merger. Knows no file and no policy.
 *
 * <p>Axis order inside the program is always x = easting or longitude, y = northing or latitude.
 * The survey convention (X north, Y east) exists only in texts and tables.
 */
@NullMarked
package org.kuangheng.geo;

import org.jspecify.annotations.NullMarked;
