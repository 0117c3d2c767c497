/** The translator from refusals to problem details. */
@NullMarked
package org.kuangheng.server.api.web;

import org.jspecify.annotations.NullMarked;
