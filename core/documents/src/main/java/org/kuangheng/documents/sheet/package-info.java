/** Renders tables as xlsx workbooks ready to print. */
@NullMarked
package org.kuangheng.documents.sheet;

import org.jspecify.annotations.NullMarked;
