/**
 * From raw rings to areas: what every format of coordinate file has in common. Axes, zones, rings,
 * holes, elevations, declared areas and doubles are judged here, once for all formats.
 */
@NullMarked
package org.kuangheng.formats.draft;

import org.jspecify.annotations.NullMarked;
