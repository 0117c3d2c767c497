package org.kuangheng.server.survey.internal;

import java.util.List;
import org.kuangheng.server.registry.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * When a record says what is on record already (同一陈述): the registry's own additions, the order of
 * papers and every unit's claims, are no difference.
 */
final class Statements {
  private static final String CLAIMS = "claims";

  private Statements() {}

  static boolean same(Kind kind, JsonNode before, JsonNode after) {
    JsonNode stated = bare(after);
    if (Differences.same(bare(before), stated)) {
      return true;
    }
    JsonNode claims = before.get(CLAIMS);
    if (kind != Kind.FACT || claims == null) {
      return false;
    }
    for (JsonNode claim : claims) {
      if (Differences.same(claim, stated)) {
        return true;
      }
    }
    return false;
  }

  /** With what only the department that keeps a layer says of its features. */
  static JsonNode completed(Kind kind, JsonNode before, JsonNode after) {
    if (kind != Kind.LAYER_FEATURE || !(after.deepCopy() instanceof ObjectNode copy)) {
      return after;
    }
    for (String field : List.of("opinion", "document")) {
      JsonNode said = before.get(field);
      if (said != null && !copy.hasNonNull(field)) {
        copy.set(field, said);
      }
    }
    return copy;
  }

  /** Without what the registry adds. */
  static JsonNode bare(JsonNode content) {
    if (!(content.deepCopy() instanceof ObjectNode copy)) {
      return content;
    }
    copy.remove(CLAIMS);
    copy.remove("order");
    return copy;
  }
}
