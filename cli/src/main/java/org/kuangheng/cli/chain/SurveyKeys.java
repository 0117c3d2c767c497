package org.kuangheng.cli.chain;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.policy.Pack;
import org.kuangheng.survey.SurveyOptions;
import org.kuangheng.survey.ValueKind;

/**
 * What a pack tells the survey reader: the labels of its facts and units, and its coordinate
 * system.
 */
final class SurveyKeys {
  private SurveyKeys() {}

  static SurveyOptions of(Pack pack) {
    Map<String, String> keys = new HashMap<>();
    Map<String, ValueKind> kinds = new HashMap<>();
    pack.facts().stream()
        .filter(fact -> !fact.assertedBy().isEmpty())
        .forEach(
            fact -> {
              label(keys, fact.label(), fact.id());
              kinds.put(fact.id(), ValueKind.valueOf(fact.kind().name()));
            });
    Map<String, String> units = new HashMap<>();
    pack.departments().forEach(unit -> label(units, unit.name(), unit.code()));
    Map<String, Set<String>> competent = new HashMap<>();
    pack.facts().stream()
        .filter(fact -> !fact.assertedBy().isEmpty())
        .forEach(fact -> competent.put(fact.id(), Set.copyOf(fact.assertedBy())));
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
