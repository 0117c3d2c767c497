/** Proposals, adoptions, hearings and sandboxes over HTTP. */
@NullMarked
package org.kuangheng.server.consolidation.web;

import org.jspecify.annotations.NullMarked;
