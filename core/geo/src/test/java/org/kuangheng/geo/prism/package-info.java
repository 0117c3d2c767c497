@NullMarked
package org.kuangheng.geo.prism;

import org.jspecify.annotations.NullMarked;
