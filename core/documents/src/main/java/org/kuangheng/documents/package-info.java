/**
 * Official documents from the record (县级方案、附表、拐点坐标表、图件): the county draft plan as docx and pdf in
 * the layout of GB/T 9704, tables T1–T10, vertex sheets and map sheets. Clauses 5.2.1–5.2.4.
 */
@NullMarked
package org.kuangheng.documents;

import org.jspecify.annotations.NullMarked;
