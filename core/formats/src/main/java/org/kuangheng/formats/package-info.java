/**
 * The field's file formats: coordinate text, registry strings, vertex tables, shapefile, GeoJSON
 * and GeoPackage, read into geometry with all findings at once, and written.
 *
 * <p>Everything a reader returns is in the program's axis order (x = easting or longitude). No
 * coordinate ever changes its datum here: Beijing 54 and Xi'an 80 are refused.
 *
 * <p>Shapefile and GeoPackage are read by small readers of the published formats (on sqlite-jdbc
 * for the latter): damaged files must give located findings within bounded memory, which the
 * libraries at hand answer with exceptions.
 */
@NullMarked
package org.kuangheng.formats;

import org.jspecify.annotations.NullMarked;
