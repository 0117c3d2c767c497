/** What the log's entries have in common, whatever their version. Each version is a package. */
@NullMarked
package org.kuangheng.merkle.entry;

import org.jspecify.annotations.NullMarked;
