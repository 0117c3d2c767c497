/** Renders the content model as pdf in the layout of GB/T 9704, with embedded fonts. */
@NullMarked
package org.kuangheng.documents.pdf;

import org.jspecify.annotations.NullMarked;
