/** Benchmarks with expected answers: figures, and ratios measured in one run. */
@NullMarked
package org.kuangheng.bench;

import org.jspecify.annotations.NullMarked;
