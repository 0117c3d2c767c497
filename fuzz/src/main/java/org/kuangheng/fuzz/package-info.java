/** Fuzz targets for everything that reads a stranger's file; outside the ordinary build. */
@NullMarked
package org.kuangheng.fuzz;

import org.jspecify.annotations.NullMarked;
