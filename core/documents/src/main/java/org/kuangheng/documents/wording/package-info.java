/** Words, numbers and dates as official documents write them, in both languages. */
@NullMarked
package org.kuangheng.documents.wording;

import org.jspecify.annotations.NullMarked;
