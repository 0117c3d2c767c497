/** Tiles and entry bundles of the log, to the letter of the specification C2SP tlog-tiles. */
@NullMarked
package org.kuangheng.merkle.tile;

import org.jspecify.annotations.NullMarked;
