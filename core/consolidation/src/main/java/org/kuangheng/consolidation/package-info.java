/**
 * Which mines merge: candidates → scenarios of groups, each constraint justified, every mine left
 * over with its reasons, and a proof of how good the answer is.
 */
@NullMarked
package org.kuangheng.consolidation;

import org.jspecify.annotations.NullMarked;
