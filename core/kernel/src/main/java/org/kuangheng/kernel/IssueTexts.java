package org.kuangheng.kernel;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The one translator from findings to sentences; the catalogues lie beside each module's codes. */
final class IssueTexts {
  private IssueTexts() {}

  static String what(Issue issue, Lang lang) {
    return sentence(issue, lang, "what");
  }

  static String remedy(Issue issue, Lang lang) {
    return sentence(issue, lang, "remedy");
  }

  private static String sentence(Issue issue, Lang lang, String kind) {
    Class<?> codes = issue.code().getClass();
    Class<?> owner = codes.isEnum() ? codes : codes.getSuperclass();
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            owner.getPackageName() + ".issues",
            lang == Lang.ZH ? Locale.CHINESE : Locale.ENGLISH,
            owner.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    String key = issue.code().name() + "." + kind;
    String pattern;
    try {
      pattern = bundle.getString(key);
    } catch (MissingResourceException e) {
      throw new IllegalStateException(
          "The catalogue " + bundle.getBaseBundleName() + " (" + lang + ") lacks the key " + key,
          e);
    }
    for (Map.Entry<String, String> value : issue.values().entrySet()) {
      pattern = pattern.replace("{" + value.getKey() + "}", value.getValue());
    }
    return pattern;
  }
}
