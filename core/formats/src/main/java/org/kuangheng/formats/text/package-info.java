/** Coordinate text, registry, exploration and planning strings: from characters to raw rings. */
@NullMarked
package org.kuangheng.formats.text;

import org.jspecify.annotations.NullMarked;
