/** One county's part of the record, looked up once and ordered for print. */
@NullMarked
package org.kuangheng.documents.county;

import org.jspecify.annotations.NullMarked;
