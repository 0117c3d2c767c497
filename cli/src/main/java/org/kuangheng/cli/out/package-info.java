/** Files out: staged folders that appear whole or not at all, and JSON. */
@NullMarked
package org.kuangheng.cli.out;

import org.jspecify.annotations.NullMarked;
