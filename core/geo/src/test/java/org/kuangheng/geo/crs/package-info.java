@NullMarked
package org.kuangheng.geo.crs;

import org.jspecify.annotations.NullMarked;
