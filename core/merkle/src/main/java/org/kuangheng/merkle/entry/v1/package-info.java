/**
 * Version 1 of the log's entries. Frozen: a test holds the bytes of samples; a change of format is
 * a new package.
 */
@NullMarked
package org.kuangheng.merkle.entry.v1;

import org.jspecify.annotations.NullMarked;
