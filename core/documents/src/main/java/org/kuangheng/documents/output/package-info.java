/** Files that appear whole or not at all, with the same bytes for the same record. */
@NullMarked
package org.kuangheng.documents.output;

import org.jspecify.annotations.NullMarked;
