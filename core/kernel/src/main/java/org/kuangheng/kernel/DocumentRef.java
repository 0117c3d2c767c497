package org.kuangheng.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document (文书) that proves something: its number or title as printed, and its date where known.
 */
public record DocumentRef(String title, @Nullable LocalDate date) {
  public DocumentRef {
    if (title.isBlank()) {
      throw new IllegalArgumentException("DocumentRef needs a number or title, but was blank");
    }
  }
}
