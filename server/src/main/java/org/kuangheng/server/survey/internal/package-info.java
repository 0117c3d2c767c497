/** How imports, the board and the forms work. */
@NullMarked
package org.kuangheng.server.survey.internal;

import org.jspecify.annotations.NullMarked;
