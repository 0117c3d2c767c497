/**
 * The way out (自主退出): everything of the registry and the record in one archive that any PostgreSQL
 * and any GIS can read without this program.
 */
@NullMarked
package org.kuangheng.server.operations.export;

import org.jspecify.annotations.NullMarked;
