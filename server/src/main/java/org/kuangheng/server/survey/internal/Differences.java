package org.kuangheng.server.survey.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.survey.ImportChange.Difference;
import tools.jackson.databind.JsonNode;

/** What differs between two records of one subject, field by field (逐项差异). */
final class Differences {
  private static final String GEOMETRY = "coordinates";

  private final Kind kind;
  private final List<Difference> found = new ArrayList<>();

  private Differences(Kind kind) {
    this.kind = kind;
  }

  static List<Difference> between(Kind kind, JsonNode before, JsonNode after) {
    Differences differences = new Differences(kind);
    differences.walk("", before, after);
    return differences.found;
  }

  private void walk(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
    if (isNone(before) && isNone(after)) {
      return;
    }
    boolean objects = isObjectOrNone(before) && isObjectOrNone(after) && !isGeometry(before, after);
    if (objects) {
      Map<String, Boolean> names = new TreeMap<>();
      names(before, names);
      names(after, names);
      for (String name : names.keySet()) {
        walk(path.isEmpty() ? name : path + "." + name, child(before, name), child(after, name));
      }
      return;
    }
    if (!same(before, after)) {
      FieldNames.Field field = FieldNames.of(kind, path);
      found.add(
          new Difference(
              path, field.zh(), field.en(), field.unit(), text(field, before), text(field, after)));
    }
  }

  private static boolean isNone(@Nullable JsonNode node) {
    return node == null || node.isNull() || node.isMissingNode();
  }

  private static boolean isObjectOrNone(@Nullable JsonNode node) {
    return isNone(node) || Objects.requireNonNull(node).isObject();
  }

  private static boolean isGeometry(@Nullable JsonNode before, @Nullable JsonNode after) {
    return (before != null && before.has(GEOMETRY)) || (after != null && after.has(GEOMETRY));
  }

  private static void names(@Nullable JsonNode node, Map<String, Boolean> names) {
    if (node != null && node.isObject()) {
      node.propertyNames().forEach(name -> names.put(name, true));
    }
  }

  private static @Nullable JsonNode child(@Nullable JsonNode node, String name) {
    return node == null ? null : node.get(name);
  }

  /** Equal but for how numbers are written. */
  static boolean same(@Nullable JsonNode before, @Nullable JsonNode after) {
    if (isNone(before) || isNone(after)) {
      return isNone(before) && isNone(after);
    }
    JsonNode one = Objects.requireNonNull(before);
    JsonNode other = Objects.requireNonNull(after);
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue()) == 0;
    }
    if (one.isArray() && other.isArray()) {
      if (one.size() != other.size()) {
        return false;
      }
      for (int i = 0; i < one.size(); i++) {
        if (!same(one.get(i), other.get(i))) {
          return false;
        }
      }
      return true;
    }
    if (one.isObject() && other.isObject()) {
      Map<String, Boolean> names = new TreeMap<>();
      names(one, names);
      names(other, names);
      return names.keySet().stream().allMatch(name -> same(one.get(name), other.get(name)));
    }
    return one.equals(other);
  }

  private static @Nullable String text(FieldNames.Field field, @Nullable JsonNode node) {
    if (isNone(node)) {
      return null;
    }
    JsonNode value = Objects.requireNonNull(node);
    if (value.isNumber()) {
      BigDecimal number = value.decimalValue().movePointLeft(field.shift());
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    if (value.isArray() && value.size() > 0 && !value.get(0).isContainer()) {
      List<String> parts = new ArrayList<>();
      value.forEach(part -> parts.add(part.asString()));
      return String.join("、", parts);
    }
    if (value.isContainer()) {
      return brief(value);
    }
    return FieldNames.word(value.asString());
  }

  /** Geometry and other deep values by their size: nobody compares coordinates by eye. */
  private static String brief(JsonNode value) {
    int[] numbers = new int[1];
    count(value, numbers);
    String digest = Sha256.of(value.toString().getBytes(UTF_8)).brief();
    return numbers[0] / 2 + " 点 / vertices (" + digest + ")";
  }

  private static void count(JsonNode node, int[] numbers) {
    if (node.isContainer()) {
      node.forEach(part -> count(part, numbers));
    } else if (node.isNumber()) {
      numbers[0]++;
    }
  }
}
