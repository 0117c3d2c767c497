/** The embedded open fonts, and the check that each has a glyph for every character. */
@NullMarked
package org.kuangheng.documents.font;

import org.jspecify.annotations.NullMarked;
