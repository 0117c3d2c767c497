@NullMarked
package org.kuangheng.geo.adjacency;

import org.jspecify.annotations.NullMarked;
