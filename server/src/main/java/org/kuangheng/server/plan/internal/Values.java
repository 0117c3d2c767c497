package org.kuangheng.server.plan.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kuangheng.server.plan.PlanEntries;

/** The entries in force, by key. A cleared entry is none. */
record Values(Map<PlanEntries.Key, String> byKey) {
  static Values of(List<PlanEntries.Entry> entries) {
    Map<PlanEntries.Key, String> values = new HashMap<>();
    for (PlanEntries.Entry entry : entries) {
      if (!entry.value().isBlank()) {
        values.put(entry.key(), entry.value());
      }
    }
    return new Values(Map.copyOf(values));
  }

  String get(String subject, String field) {
    return byKey.getOrDefault(new PlanEntries.Key(subject, field), "");
  }

  /** The values of a field, by the id of the subjects of a kind. */
  Map<String, String> of(String kind, String field) {
    Map<String, String> found = new TreeMap<>();
    byKey.forEach(
        (key, value) -> {
          if (key.field().equals(field) && key.subject().startsWith(kind + ":")) {
            found.put(key.subject().substring(kind.length() + 1), value);
          }
        });
    return found;
  }
}
