/** Verdicts computed and kept, questions, decisions and what-if: the use cases. */
@NullMarked
package org.kuangheng.server.assessment.internal;

import org.jspecify.annotations.NullMarked;
