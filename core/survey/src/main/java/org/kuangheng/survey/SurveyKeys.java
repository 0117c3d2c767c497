package org.kuangheng.survey;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.policy.Pack;

/**
 * What a pack tells the survey reader (调查表口径): the labels of its facts and units, who may find on
 * what, its coordinate system and the day reserves are counted on.
 */
public final class SurveyKeys {
  private SurveyKeys() {}

  public static SurveyOptions of(Pack pack) {
    Map<String, String> keys = new HashMap<>();
    Map<String, ValueKind> kinds = new HashMap<>();
    Map<String, Set<String>> competent = new HashMap<>();
    pack.facts().stream()
        .filter(fact -> !fact.assertedBy().isEmpty())
        .forEach(
            fact -> {
              label(keys, fact.label(), fact.id());
              kinds.put(fact.id(), ValueKind.valueOf(fact.kind().name()));
              competent.put(fact.id(), Set.copyOf(fact.assertedBy()));
            });
    Map<String, String> units = new HashMap<>();
    pack.departments().forEach(unit -> label(units, unit.name(), unit.code()));
    return new SurveyOptions(
            Crs.ofEpsg(pack.crs()).orElse(null), null, pack.life().cutOff(), keys, kinds, units)
        .competent(competent);
  }

  private static void label(Map<String, String> keys, LocalizedText label, String key) {
    for (Lang lang : Lang.values()) {
      keys.put(label.in(lang), key);
    }
  }
}
