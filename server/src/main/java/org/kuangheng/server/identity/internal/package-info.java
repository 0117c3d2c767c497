/** Accounts, sign-in and grants: use cases and SQL. Other features never see this package. */
@NullMarked
package org.kuangheng.server.identity.internal;

import org.jspecify.annotations.NullMarked;
