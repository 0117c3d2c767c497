@NullMarked
package org.kuangheng.geo.gap;

import org.jspecify.annotations.NullMarked;
