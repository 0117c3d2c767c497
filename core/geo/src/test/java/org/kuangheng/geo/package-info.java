/** Readers of test data and seeded shapes. */
@NullMarked
package org.kuangheng.geo;

import org.jspecify.annotations.NullMarked;
