package org.kuangheng.consolidation.merging;

import java.util.Locale;
import java.util.ResourceBundle;
import org.kuangheng.kernel.LocalizedText;

/**
 * A sentence of a proposal; its words stand in {@code phrases_zh.properties} and {@code
 * phrases_en.properties}, with {@code {name}} for each value.
 */
public enum Phrase {
  CONNECTED_HELD,
  CONNECTED_BROKEN,
  CONNECTED_TOO_FAR,
  RESERVES_HELD,
  RESERVES_BROKEN,
  RESERVES_NOT_STATED,
  CAPACITY_HELD,
  CAPACITY_BROKEN,
  CAPACITY_NOT_STATED,
  LIFE_HELD,
  LIFE_BROKEN,
  LIFE_NOT_STATED,
  LIFE_NO_CAPACITY,
  ONE_SYSTEM_HELD,
  ONE_SYSTEM_BROKEN,
  MINERALS_HELD,
  MINERALS_BROKEN,
  MINERALS_FREE,
  COUNTY_HELD,
  COUNTY_BROKEN,
  COUNTY_FREE,
  SIZE_HELD,
  SIZE_TOO_MANY,
  SIZE_ALONE,
  LOCK_HELD,
  LOCK_NONE,
  LOCK_BROKEN,
  BAN_HELD,
  BAN_NONE,
  BAN_BROKEN,
  EXCLUDED_NO_VERDICT,
  EXCLUDED_CLOSURE,
  EXCLUDED_EXIT,
  EXCLUDED_SOLE,
  EXCLUDED_UNDECIDED,
  EXCLUDED_NOT_ELIGIBLE,
  EXCLUDED_NO_AREA,
  EXCLUDED_AREA_SYSTEM,
  EXCLUDED_NO_MINERAL,
  EXCLUDED_NO_RESERVES,
  EXCLUDED_NOTHING_LEFT,
  FLAG_UNDECIDED,
  FLAG_ELIGIBILITY_UNKNOWN,
  FLAG_OPEN_FACT,
  FLAG_WITHDRAWN,
  FLAG_CONDITIONAL_LAYER,
  FLAG_NO_CAPACITY_LIMIT,
  FLAG_NO_SCALE_ROW,
  FLAG_METHODS_DIFFER,
  FLAG_CAPACITY_RAISED,
  FLAG_CAPACITY_LOWERED,
  FLAG_SEVERAL_PIECES,
  FLAG_SAME_GROUND,
  LEAD_SCALE_CLASS,
  LEAD_SCALE_CLASS_UNKNOWN,
  LEAD_CAPACITY,
  LEAD_CAPACITY_UNKNOWN,
  LEAD_RETAINED_RESERVES,
  LEAD_VALID_LICENCES,
  LEAD_GREEN_MINE,
  LEAD_NO_GREEN_MINE,
  LEAD_LARGE_GROUP,
  LEAD_NO_LARGE_GROUP,
  LEAD_NO_OPEN_VIOLATION,
  LEAD_OPEN_VIOLATION,
  CLASS_LARGE,
  CLASS_MEDIUM,
  CLASS_SMALL,
  LEFT_ALONE,
  LEFT_WITH_PARTNER,
  LEFT_WITH_GROUP,
  LEFT_PARTNER_EXCLUDED,
  LEFT_NEAREST,
  LEFT_NO_OTHER,
  LEFT_LOCKED,
  LEFT_OBJECTIVE,
  LEFT_SUMMARY_NO_NEIGHBOUR,
  LEFT_SUMMARY_PARTNERS,
  LEFT_SUMMARY_TOGETHER,
  PROOF_OPTIMAL,
  PROOF_BOUND,
  PROOF_ALTERNATIVE,
  LOCK_CONFLICT,
  COMPETENT_UNIT,
  NOT_KNOWN,
  NONE;

  private static final ResourceBundle ZH = bundle(Locale.CHINESE);
  private static final ResourceBundle EN = bundle(Locale.ENGLISH);

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        Phrase.class.getPackageName() + ".phrases",
        locale,
        Phrase.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The sentence with its values; {@code keyValues} alternates names and values or texts. */
  public LocalizedText with(Object... keyValues) {
    String zh = ZH.getString(name());
    String en = EN.getString(name());
    for (int i = 0; i < keyValues.length; i += 2) {
      String place = "{" + keyValues[i] + "}";
      Object value = keyValues[i + 1];
      if (value instanceof LocalizedText text) {
        zh = zh.replace(place, text.zh());
        en = en.replace(place, text.en());
      } else {
        zh = zh.replace(place, String.valueOf(value));
        en = en.replace(place, String.valueOf(value));
      }
    }
    return new LocalizedText(zh, en);
  }
}
