/** How the database is started, reached and scoped. */
@NullMarked
package org.kuangheng.server.database.internal;

import org.jspecify.annotations.NullMarked;
