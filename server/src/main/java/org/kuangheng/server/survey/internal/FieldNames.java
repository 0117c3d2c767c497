package org.kuangheng.server.survey.internal;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.kuangheng.server.registry.Kind;

/**
 * What people call the fields of the registry's records (字段名称): a name in both languages, the unit,
 * and how far the decimal point moves from the recorded to the printed unit.
 */
final class FieldNames {
  /** {@code shift}: places the point moves left, 4 from t to 10⁴ t. */
  record Field(String zh, String en, String unit, int shift) {}

  private static final ResourceBundle.Control CONTROL =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private FieldNames() {}

  /** By kind and path, else by path, else by its last part, else the path itself. */
  static Field of(Kind kind, String path) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    for (String key : new String[] {kind + "." + path, path, last}) {
      String zh = find(key, Locale.CHINESE);
      String en = find(key, Locale.ENGLISH);
      if (!zh.isEmpty() && !en.isEmpty()) {
        return field(zh, en);
      }
    }
    return new Field(path, path, "", 0);
  }

  /** An entry reads {@code name|unit|shift}; unit and shift may be left out. */
  private static Field field(String zh, String en) {
    String[] parts = zh.split("\\|", -1);
    String unit = parts.length > 1 ? parts[1] : "";
    int shift = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
    return new Field(parts[0], en, unit, shift);
  }

  /** A code of the records in the words of the field; others stand for themselves. */
  static String word(String code) {
    if (!code.matches("[A-Z][A-Z_]{2,}")) {
      return code;
    }
    String zh = find("word." + code, Locale.CHINESE);
    return zh.isEmpty() ? code : zh + " / " + find("word." + code, Locale.ENGLISH);
  }

  private static String find(String key, Locale locale) {
    try {
      return ResourceBundle.getBundle(
              "org.kuangheng.server.survey.fields",
              locale,
              FieldNames.class.getClassLoader(),
              CONTROL)
          .getString(key);
    } catch (MissingResourceException e) {
      return "";
    }
  }
}
