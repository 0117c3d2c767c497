/** Tests of the partition solvers against slow, obviously right ones. */
@NullMarked
package org.kuangheng.consolidation.solver;

import org.jspecify.annotations.NullMarked;
