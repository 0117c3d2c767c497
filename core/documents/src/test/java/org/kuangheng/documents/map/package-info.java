/** Tests of the documents, from outside: files are opened again and compared with the record. */
@NullMarked
package org.kuangheng.documents.map;

import org.jspecify.annotations.NullMarked;
