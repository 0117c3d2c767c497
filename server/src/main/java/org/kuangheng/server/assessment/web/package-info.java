/** The addresses of assessment under {@code /api}. */
@NullMarked
package org.kuangheng.server.assessment.web;

import org.jspecify.annotations.NullMarked;
