/** The chapters of the county plan (县级方案), filled from the record. */
@NullMarked
package org.kuangheng.documents.chapter;

import org.jspecify.annotations.NullMarked;
