/** Appending, sealing and proving. Other features never see this package. */
@NullMarked
package org.kuangheng.server.audit.internal;

import org.jspecify.annotations.NullMarked;
