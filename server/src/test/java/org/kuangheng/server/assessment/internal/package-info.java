/** Calendars and other parts of assessment that need no server. */
@NullMarked
package org.kuangheng.server.assessment.internal;

import org.jspecify.annotations.NullMarked;
