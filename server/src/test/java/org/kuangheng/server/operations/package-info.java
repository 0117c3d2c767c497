/** Backup, export, first start and health, as an operator meets them. */
@NullMarked
package org.kuangheng.server.operations;

import org.jspecify.annotations.NullMarked;
