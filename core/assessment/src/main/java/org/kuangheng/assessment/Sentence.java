package org.kuangheng.assessment;

import java.util.Locale;
import java.util.ResourceBundle;
import org.kuangheng.kernel.LocalizedText;

/**
 * A sentence of a verdict; its words stand in {@code sentences_zh.properties} and {@code
 * sentences_en.properties}, with {@code {name}} for each value.
 */
enum Sentence {
  NOTE_DISPUTED,
  NOTE_UNIT_MAY_NOT_ASSERT,
  NOTE_WRONG_KIND,
  NOTE_WRONG_WORD,
  NOTE_LEVEL_UNKNOWN,
  NOTE_NO_COUNTY_ACT,
  NOTE_NOT_ADMITTED,
  NOTE_MORE_NOT_ADMITTED,
  REFUSED_COUNTY,
  REFUSED_MINERAL,
  REFUSED_MINERAL_UNKNOWN,
  RESERVES_NONE,
  RESERVES_AS_OF,
  RESERVES_OTHER_DAY,
  RETAINED_FROM_RESOURCES,
  RETAINED_FROM_RESERVES,
  RETAINED_UNKNOWN,
  RECOVERABLE_STATED,
  RECOVERABLE_FROM_RESERVES,
  RECOVERABLE_DERIVED,
  RECOVERABLE_UNKNOWN,
  LOSS_NOT_STATED,
  RECOVERY_DEFAULT,
  DILUTION_DEFAULT,
  LIFE_FORMULA,
  LIFE_NO_MINERAL,
  LIFE_NO_FORMULA,
  LIFE_NO_QUANTITY,
  LIFE_NO_CAPACITY,
  LIFE_NO_DILUTION,
  LIFE_QUANTITY,
  LIFE_CAPACITY,
  LIFE_WITH_DILUTION,
  LIFE_WITH_COEFFICIENT,
  LIFE_WITHOUT_CONSTRUCTION,
  SCALE_CAPACITY,
  SCALE_NO_CAPACITY,
  SCALE_NO_MINERAL,
  SCALE_NO_METHOD,
  SCALE_NO_ROW,
  SCALE_CLASS,
  SCALE_MINIMUM_MET,
  SCALE_MINIMUM_NOT_MET,
  SCALE_MINIMUM_UNKNOWN,
  QUESTION_DATUM,
  MAY_ASK_TOO_MUCH,
  CHANGE_UP,
  CHANGE_DOWN,
  CHANGE_WORD,
  FLIP,
  BECOMES_CATEGORY,
  BECOMES_UNDECIDED,
  BECOMES_INELIGIBLE,
  BECOMES_NOTHING,
  ALERT_LICENCE_EXPIRED,
  ALERT_LICENCE_EXPIRES_30,
  ALERT_LICENCE_EXPIRES_90,
  ALERT_SAFETY_EXPIRED,
  ALERT_SAFETY_EXPIRES_90,
  ALERT_PRODUCING_UNLICENSED,
  ALERT_PRODUCING_WITHOUT_SAFETY,
  ALERT_LICENSED_BUT_SAID_UNLICENSED,
  ALERT_AREA_DIFFERS,
  ALERT_RESERVES_AFTER_DAY,
  ALERT_BREACH_AGAINST_FACT;

  private static final ResourceBundle ZH = catalogue(Locale.CHINESE);
  private static final ResourceBundle EN = catalogue(Locale.ENGLISH);

  private static ResourceBundle catalogue(Locale locale) {
    return ResourceBundle.getBundle(
        "org.kuangheng.assessment.sentences",
        locale,
        Sentence.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** {@code values} alternates names and values; a {@link LocalizedText} goes in by language. */
  LocalizedText with(Object... values) {
    return new LocalizedText(
        fill(ZH.getString(name()), true, values), fill(EN.getString(name()), false, values));
  }

  private static String fill(String pattern, boolean chinese, Object... values) {
    StringBuilder out = new StringBuilder(pattern.length() + 32);
    int at = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
      int close = pattern.indexOf('}', open);
      out.append(pattern, at, open);
      out.append(valueOf(pattern.substring(open + 1, close), chinese, values));
      at = close + 1;
    }
    return out.append(pattern, at, pattern.length()).toString();
  }

  private static String valueOf(String name, boolean chinese, Object... values) {
    for (int i = 0; i + 1 < values.length; i += 2) {
      if (values[i].equals(name)) {
        if (values[i + 1] instanceof LocalizedText text) {
          return chinese ? text.zh() : text.en();
        }
        return values[i + 1].toString();
      }
    }
    throw new IllegalArgumentException("A sentence asks for {" + name + "}, which was not given");
  }
}
