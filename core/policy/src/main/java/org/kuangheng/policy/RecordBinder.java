package org.kuangheng.policy;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.policy.YamlNode.Entry;
import org.kuangheng.policy.YamlNode.Mapping;
import org.kuangheng.policy.YamlNode.Scalar;
import org.kuangheng.policy.YamlNode.Sequence;

/**
 * Turns located YAML into records, strictly: the keys are the components' names, an unknown or
 * missing key or a wrong type is an issue, and all of them come at once.
 *
 * <p>Components marked {@code @Nullable} may be left out, as may lists, maps and {@code boolean}s.
 */
final class RecordBinder {
  /** Text components that are empty when left out. */
  private static final Set<String> EMPTY_TEXT =
      Set.of("Criterion.category", "ConsolidationRules.minimumReserves");

  private final String file;
  private final List<Issue> issues;
  private final Places places;

  RecordBinder(String file, List<Issue> issues, Places places) {
    this.file = file;
    this.issues = issues;
    this.places = places;
  }

  /** The records of a file of items; those with issues are left out. */
  <T extends Record> List<T> bindItems(YamlNode node, Class<T> type) {
    List<YamlNode> nodes = node instanceof Sequence list ? list.items() : List.of(node);
    List<T> items = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      T item = bind(nodes.get(i), type, node instanceof Sequence ? "[" + i + "]" : "");
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  /** The record of a file, or {@code null} with issues added. */
  <T extends Record> @Nullable T bind(YamlNode node, Class<T> type) {
    return bind(node, type, "");
  }

  private <T extends Record> @Nullable T bind(YamlNode node, Class<T> type, String path) {
    Object bound = bindRecord(node, type, path);
    return bound == null ? null : type.cast(bound);
  }

  private @Nullable Object bindRecord(YamlNode node, Class<?> type, String path) {
    if (!(node instanceof Mapping mapping)) {
      return wrongType(node, path, "mapping");
    }
    int before = issues.size();
    RecordComponent[] components = type.getRecordComponents();
    Map<String, Entry> entries = byKey(mapping, components, path);
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      Entry entry = entries.get(components[i].getName());
      String key = join(path, components[i].getName());
      values[i] =
          entry == null || (entry.value() instanceof Scalar scalar && scalar.isNull())
              ? absent(components[i], mapping, key)
              : bindValue(entry.value(), components[i].getGenericType(), key);
    }
    return issues.size() > before ? null : construct(type, components, values, mapping);
  }

  private Map<String, Entry> byKey(Mapping mapping, RecordComponent[] components, String path) {
    Set<String> known = new HashSet<>();
    for (RecordComponent component : components) {
      known.add(component.getName());
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Entry entry : mapping.entries()) {
      if (known.contains(entry.key())) {
        entries.put(entry.key(), entry);
      } else {
        report(
            PolicyIssue.UNKNOWN_KEY,
            entry.line(),
            join(path, entry.key()),
            "allowed",
            String.join(", ", Arrays.stream(components).map(RecordComponent::getName).toList()));
      }
    }
    return entries;
  }

  private @Nullable Object absent(RecordComponent component, Mapping in, String key) {
    Class<?> type = component.getType();
    AnnotatedType annotated = component.getAnnotatedType();
    if (annotated.isAnnotationPresent(Nullable.class)) {
      return null;
    }
    if (type == List.class) {
      return List.of();
    }
    if (type == Map.class) {
      return Map.of();
    }
    if (type == boolean.class) {
      return false;
    }
    String owner = component.getDeclaringRecord().getSimpleName();
    if (EMPTY_TEXT.contains(owner + "." + component.getName())) {
      return "";
    }
    report(PolicyIssue.MISSING_KEY, in.line(), key);
    return null;
  }

  private @Nullable Object bindValue(YamlNode node, Type type, String path) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? bindList(node, generic.getActualTypeArguments()[0], path)
          : bindMap(node, generic.getActualTypeArguments()[1], path);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return bindRecord(node, plain, path);
    }
    if (!(node instanceof Scalar scalar) || scalar.isNull()) {
      return wrongType(node, path, ScalarKind.name(plain));
    }
    return bindScalar(scalar, plain, path);
  }

  private @Nullable Object bindScalar(Scalar scalar, Class<?> type, String path) {
    if (type == String.class && scalar.text().isBlank()) {
      return report(PolicyIssue.BLANK_TEXT, scalar.line(), path);
    }
    Object value = ScalarKind.parse(scalar, type);
    if (value != null) {
      return value;
    }
    if (type.isEnum()) {
      return report(
          PolicyIssue.NOT_ONE_OF,
          scalar.line(),
          path,
          "value",
          scalar.text(),
          "allowed",
          String.join(", ", Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList()));
    }
    return wrongType(scalar, path, ScalarKind.name(type));
  }

  private @Nullable Object bindList(YamlNode node, Type itemType, String path) {
    if (!(node instanceof Sequence sequence)) {
      return wrongType(node, path, "list");
    }
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      Object item = bindValue(sequence.items().get(i), itemType, path + "[" + i + "]");
      if (item != null) {
        items.add(item);
      }
    }
    return Collections.unmodifiableList(items);
  }

  private @Nullable Object bindMap(YamlNode node, Type valueType, String path) {
    if (!(node instanceof Mapping mapping)) {
      return wrongType(node, path, "mapping");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Entry entry : mapping.entries()) {
      boolean unknown =
          valueType == Object.class && entry.value() instanceof Scalar scalar && scalar.isNull();
      Object value = unknown ? null : bindValue(entry.value(), valueType, join(path, entry.key()));
      if (value != null) {
        values.put(entry.key(), value);
      }
    }
    return Collections.unmodifiableMap(values);
  }

  private @Nullable Object construct(
      Class<?> type, RecordComponent[] components, @Nullable Object[] values, Mapping from) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Object made = type.getDeclaredConstructor(types).newInstance(values);
      places.put(made, Place.line(file, from.line()));
      return made;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot construct the pack record " + type.getName(), e);
    }
  }

  private @Nullable Object wrongType(YamlNode node, String path, String expected) {
    String found =
        switch (node) {
          case Scalar scalar -> scalar.isNull() ? "null" : scalar.text();
          case Sequence list -> "list";
          case Mapping map -> "mapping";
        };
    return report(
        PolicyIssue.WRONG_TYPE, node.line(), path, "expected", expected, "found", brief(found));
  }

  private static String brief(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private @Nullable Object report(PolicyIssue code, int line, String key, Object... values) {
    List<Object> all = new ArrayList<>(List.of("key", key));
    all.addAll(Arrays.asList(values));
    issues.add(Issue.of(code, Place.line(file, line).atField(key), all.toArray()));
    return null;
  }
}
