/** Vertex tables in spreadsheets and delimited text: from cells to raw rings. */
@NullMarked
package org.kuangheng.formats.table;

import org.jspecify.annotations.NullMarked;
