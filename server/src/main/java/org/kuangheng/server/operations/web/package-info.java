/** The front page. */
@NullMarked
package org.kuangheng.server.operations.web;

import org.jspecify.annotations.NullMarked;
