/** The annexed tables T1–T10 (附表) and the lists of open questions and assumptions. */
@NullMarked
package org.kuangheng.documents.table;

import org.jspecify.annotations.NullMarked;
