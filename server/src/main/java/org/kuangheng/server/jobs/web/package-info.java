/** Jobs and events over HTTP. */
@NullMarked
package org.kuangheng.server.jobs.web;

import org.jspecify.annotations.NullMarked;
