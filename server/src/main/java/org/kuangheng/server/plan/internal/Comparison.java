package org.kuangheng.server.plan.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kuangheng.server.plan.PlanVersions.Difference;
import tools.jackson.databind.JsonNode;

/** In what two contents differ, field by field. */
final class Comparison {
  private Comparison() {}

  static List<Difference> of(JsonNode before, JsonNode after) {
    JsonNode was = before.path("compared");
    JsonNode is = after.path("compared");
    List<Difference> differences = new ArrayList<>();
    if (!before.path("asOf").equals(after.path("asOf"))) {
      differences.add(
          new Difference(
              "plan", "asOf", before.path("asOf").asString(""), after.path("asOf").asString("")));
    }
    for (String subject : names(was, is)) {
      for (String field : names(was.path(subject), is.path(subject))) {
        String from = was.path(subject).path(field).asString("");
        String to = is.path(subject).path(field).asString("");
        if (!from.equals(to)) {
          differences.add(new Difference(subject, field, from, to));
        }
      }
    }
    return differences;
  }

  private static Set<String> names(JsonNode a, JsonNode b) {
    Set<String> names = new TreeSet<>(a.propertyNames());
    names.addAll(b.propertyNames());
    return names;
  }
}
