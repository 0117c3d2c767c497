@NullMarked
package org.kuangheng.geo.area;

import org.jspecify.annotations.NullMarked;
