@NullMarked
package org.kuangheng.geo.overlap;

import org.jspecify.annotations.NullMarked;
