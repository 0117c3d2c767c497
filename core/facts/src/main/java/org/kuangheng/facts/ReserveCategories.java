package org.kuangheng.facts;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kuangheng.facts.ReserveStatement.Category;

/**
 * Reads a reserve category (资源储量类别): the words and codes of GB/T 17766-2020, and the codes of the
 * standards of 1999 and 1992 with the category that replaces them.
 *
 * <p>Limits: the replacement of old codes is the usual conversion and is to be confirmed by the
 * reserves report; {@code 334?} has no place in the standard of 2020 and is not mapped.
 */
public final class ReserveCategories {
  /**
   * One reading.
   *
   * @param superseded whether the text was a code of an earlier standard
   */
  public record Reading(Category category, boolean superseded) {}

  private static final Map<String, Reading> KNOWN = new HashMap<>();

  static {
    current(Category.MEASURED, "TM", "探明", "探明资源量", "探明的资源量", "MEASURED");
    current(Category.INDICATED, "KZ", "控制", "控制资源量", "控制的资源量", "INDICATED");
    current(Category.INFERRED, "TD", "推断", "推断资源量", "推断的资源量", "INFERRED");
    current(Category.PROVED, "ZS", "证实", "证实储量", "PROVED");
    current(Category.PROBABLE, "KX", "可信", "可信储量", "PROBABLE");
    superseded(Category.PROVED, "111");
    superseded(Category.PROBABLE, "121", "122");
    superseded(
        Category.MEASURED, "111b", "121b", "331", "2M11", "2M21", "2S11", "2S21", "A", "B", "A+B");
    superseded(Category.INDICATED, "122b", "332", "2M22", "2S22", "C");
    superseded(Category.INFERRED, "333", "D");
  }

  private ReserveCategories() {}

  public static Optional<Reading> find(String text) {
    return Optional.ofNullable(KNOWN.get(key(text)));
  }

  private static String key(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s()]+", "")
        .toUpperCase(Locale.ROOT);
  }

  private static void current(Category category, String... texts) {
    for (String text : texts) {
      KNOWN.put(key(text), new Reading(category, false));
    }
    KNOWN.put(key(texts[0] + texts[2]), new Reading(category, false));
    KNOWN.put(key(texts[2] + texts[0]), new Reading(category, false));
  }

  private static void superseded(Category category, String... codes) {
    for (String code : codes) {
      KNOWN.put(key(code), new Reading(category, true));
    }
  }
}
