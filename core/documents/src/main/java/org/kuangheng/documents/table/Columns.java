package org.kuangheng.documents.table;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kuangheng.documents.content.Cell;

/**
 * What stands under which heading (表头), for rows of one kind. Headings are matched in Chinese,
 * without spaces and without what stands in brackets, because the pack words them.
 */
final class Columns<T> {
  private final Map<String, Function<T, Cell>> cells = new LinkedHashMap<>();

  Columns<T> with(Function<T, Cell> cell, String... headings) {
    for (String heading : headings) {
      cells.put(normal(heading), cell);
    }
    return this;
  }

  Optional<Function<T, Cell>> find(String heading) {
    return Optional.ofNullable(cells.get(normal(heading)));
  }

  /** The heading without brackets, spaces and units written after it. */
  static String normal(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFKC)
        .replaceAll("[(\\[{].*?[)\\]}]", "")
        .replaceAll("[\\s:、/]+", "")
        .replaceAll("(?i)km2$", "");
  }
}
