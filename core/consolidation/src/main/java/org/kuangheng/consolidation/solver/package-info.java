/**
 * Partitioning of a graph into allowed connected groups at the least cost, nodes left out at a
 * price: exact for small graphs, best found for large ones. Knows no mine.
 */
@NullMarked
package org.kuangheng.consolidation.solver;

import org.jspecify.annotations.NullMarked;
