/**
 * Backup and restore (备份与恢复): every table at one moment, in a zip of plain text with digests, that
 * needs no tool of PostgreSQL's.
 */
@NullMarked
package org.kuangheng.server.operations.backup;

import org.jspecify.annotations.NullMarked;
