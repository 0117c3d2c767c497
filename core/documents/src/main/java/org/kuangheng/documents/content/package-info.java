/** What a document says, apart from how it looks: one content model for docx, pdf and xlsx. */
@NullMarked
package org.kuangheng.documents.content;

import org.jspecify.annotations.NullMarked;
