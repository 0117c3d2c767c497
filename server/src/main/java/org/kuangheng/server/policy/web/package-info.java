/** Policy packs over HTTP. */
@NullMarked
package org.kuangheng.server.policy.web;

import org.jspecify.annotations.NullMarked;
