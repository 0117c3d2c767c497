package org.kuangheng.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import org.kuangheng.kernel.Lang;

/**
 * The command line's own sentences, {@code sentences_zh.properties} and {@code
 * sentences_en.properties}.
 */
public final class Sentences {
  private Sentences() {}

  public static ResourceBundle bundle(Lang lang) {
    return ResourceBundle.getBundle(
        "org.kuangheng.cli.sentences",
        lang == Lang.ZH ? Locale.CHINESE : Locale.ENGLISH,
        Sentences.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The sentence with {@code {0}}, {@code {1}} … replaced, as they are, by the values. */
  public static String say(Lang lang, String key, Object... values) {
    String sentence = bundle(lang).getString(key);
    for (int i = 0; i < values.length; i++) {
      sentence = sentence.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return sentence;
  }
}
