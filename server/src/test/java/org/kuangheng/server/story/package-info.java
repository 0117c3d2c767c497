/** The programme's story over the real API, with nothing in anybody's place. */
@NullMarked
package org.kuangheng.server.story;

import org.jspecify.annotations.NullMarked;
