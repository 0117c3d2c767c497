@NullMarked
package org.kuangheng.geo.validity;

import org.jspecify.annotations.NullMarked;
