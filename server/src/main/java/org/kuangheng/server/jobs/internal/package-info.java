/** How jobs are queued, leased, run and told of. */
@NullMarked
package org.kuangheng.server.jobs.internal;

import org.jspecify.annotations.NullMarked;
