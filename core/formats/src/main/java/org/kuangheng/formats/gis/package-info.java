/** Shapefile, GeoJSON and GeoPackage: from bytes to features. */
@NullMarked
package org.kuangheng.formats.gis;

import org.jspecify.annotations.NullMarked;
