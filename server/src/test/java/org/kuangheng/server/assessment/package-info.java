/** What assessment promises, over real HTTP and against the engine itself. */
@NullMarked
package org.kuangheng.server.assessment;

import org.jspecify.annotations.NullMarked;
