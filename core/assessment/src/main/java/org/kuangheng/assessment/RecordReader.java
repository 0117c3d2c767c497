package org.kuangheng.assessment;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.FactValue;
import org.kuangheng.geo.crs.Crs;
import org.locationtech.jts.geom.Geometry;

/** Reads records back from the trees of {@link CanonicalForms#exact}. */
public final class RecordReader {
  private static final String ROOT = "$";

  private RecordReader() {}

  /**
   * The record a tree holds; numbers are {@code BigDecimal}. What the tree has beyond the record is
   * passed over.
   */
  public static <T extends Record> T read(Class<T> type, @Nullable Object tree)
      throws UnreadableTree {
    return read(type, new TreeNode(ROOT, tree));
  }

  static <T extends Record> T read(Class<T> type, TreeNode node) throws UnreadableTree {
    Object value = value(type, node);
    if (value == null) {
      throw node.unreadable(type.getSimpleName());
    }
    return type.cast(value);
  }

  private static @Nullable Object value(Type type, TreeNode node) throws UnreadableTree {
    if (type instanceof ParameterizedType parameterized) {
      return collection(parameterized, node);
    }
    if (node.value() == null) {
      return null;
    }
    Class<?> wanted = (Class<?>) type;
    if (wanted == FactValue.class) {
      return fact(node);
    }
    if (Geometry.class.isAssignableFrom(wanted)) {
      Geometry geometry = GeometryForms.fromTree(node);
      if (!wanted.isInstance(geometry)) {
        throw node.unreadable(wanted.getSimpleName());
      }
      return geometry;
    }
    if (wanted == Crs.class) {
      return Crs.ofEpsg(whole(node)).orElseThrow(() -> node.unreadable("a known EPSG code"));
    }
    if (wanted.isEnum()) {
      return constant(wanted, node);
    }
    return wanted.isRecord() ? record(wanted, node) : simple(wanted, node);
  }

  private static Object simple(Class<?> wanted, TreeNode node) throws UnreadableTree {
    if (wanted == String.class) {
      return node.text();
    }
    if (wanted == boolean.class || wanted == Boolean.class) {
      return node.yesNo();
    }
    if (wanted == BigDecimal.class) {
      return node.number();
    }
    if (wanted == int.class || wanted == Integer.class) {
      return whole(node);
    }
    if (wanted == LocalDate.class) {
      return day(node);
    }
    throw new IllegalArgumentException("No reading of " + wanted.getName());
  }

  private static int whole(TreeNode node) throws UnreadableTree {
    try {
      return node.number().intValueExact();
    } catch (ArithmeticException _) {
      throw node.unreadable("a whole number");
    }
  }

  private static LocalDate day(TreeNode node) throws UnreadableTree {
    try {
      return LocalDate.parse(node.text());
    } catch (DateTimeParseException _) {
      throw node.unreadable("a day");
    }
  }

  private static Object constant(Class<?> wanted, TreeNode node) throws UnreadableTree {
    String name = node.text();
    for (Object constant : wanted.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw node.unreadable("one of " + Arrays.toString(wanted.getEnumConstants()));
  }

  private static FactValue fact(TreeNode node) throws UnreadableTree {
    Map<String, TreeNode> entries = node.entries();
    if (entries.size() == 1) {
      Map.Entry<String, TreeNode> entry = entries.entrySet().iterator().next();
      TreeNode value = entry.getValue();
      switch (entry.getKey()) {
        case CanonicalForms.YES_NO -> {
          return new FactValue.YesNo(value.yesNo());
        }
        case CanonicalForms.AMOUNT -> {
          return new FactValue.Amount(value.number());
        }
        case CanonicalForms.WORD -> {
          return new FactValue.Word(value.text());
        }
        case CanonicalForms.DAY -> {
          return new FactValue.Day(day(value));
        }
        default -> {}
      }
    }
    throw node.unreadable("a fact's value");
  }

  private static Object collection(ParameterizedType type, TreeNode node) throws UnreadableTree {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    if (raw == Map.class) {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (Map.Entry<String, TreeNode> entry : node.entries().entrySet()) {
        TreeNode key = new TreeNode(entry.getValue().path(), entry.getKey());
        map.put(present(arguments[0], key), present(arguments[1], entry.getValue()));
      }
      return map;
    }
    List<Object> items = new ArrayList<>();
    for (TreeNode item : node.items()) {
      items.add(present(arguments[0], item));
    }
    return raw == Set.class ? new LinkedHashSet<>(items) : items;
  }

  private static Object present(Type type, TreeNode node) throws UnreadableTree {
    Object value = value(type, node);
    if (value == null) {
      throw node.unreadable("a value");
    }
    return value;
  }

  private static Object record(Class<?> wanted, TreeNode node) throws UnreadableTree {
    RecordComponent[] components = CanonicalForms.components(wanted);
    @Nullable Object[] values = new @Nullable Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    boolean inline = CanonicalForms.inline(wanted);
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      types[i] = component.getType();
      TreeNode part = inline ? node : node.field(component.getName());
      values[i] = value(component.getGenericType(), part);
      if (values[i] == null && !mayBeUnknown(component)) {
        throw part.unreadable(component.getType().getSimpleName());
      }
    }
    return construct(wanted, types, values, node);
  }

  private static boolean mayBeUnknown(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static Object construct(
      Class<?> wanted, Class<?>[] types, @Nullable Object[] values, TreeNode node)
      throws UnreadableTree {
    try {
      Constructor<?> constructor = wanted.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (InvocationTargetException _) {
      throw node.unreadable("a valid " + wanted.getSimpleName());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A public record has its canonical constructor", e);
    }
  }
}
