package org.kuangheng.documents.chapter;

import java.util.List;
import org.kuangheng.documents.content.Block;

/** Fills one chapter from the record, after the paragraphs the pack's form gives it. */
@FunctionalInterface
interface ChapterText {
  List<Block> write(ChapterContext context);
}
