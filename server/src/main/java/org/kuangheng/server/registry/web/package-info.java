/** The registry over HTTP. */
@NullMarked
package org.kuangheng.server.registry.web;

import org.jspecify.annotations.NullMarked;
