/** Tests of the documents, from outside: files are opened again and compared with the record. */
@NullMarked
package org.kuangheng.documents;

import org.jspecify.annotations.NullMarked;
