/** Tests of the assessment: one per criterion of the plan, and properties against slow oracles. */
@NullMarked
package org.kuangheng.assessment;

import org.jspecify.annotations.NullMarked;
