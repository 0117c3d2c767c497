/**
 * What mines would be as one: candidates, the links between them, the merged mine's figures, and
 * the hard constraints (clause 4.4 of the first policy), each one class with one reason.
 */
@NullMarked
package org.kuangheng.consolidation.merging;

import org.jspecify.annotations.NullMarked;
