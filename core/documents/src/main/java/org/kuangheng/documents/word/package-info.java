/** Renders the content model as docx in the layout of GB/T 9704. */
@NullMarked
package org.kuangheng.documents.word;

import org.jspecify.annotations.NullMarked;
