package org.kuangheng.assessment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.FactValue;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.CanonicalJson;
import org.kuangheng.kernel.Sha256;
import org.locationtech.jts.geom.Geometry;

/**
 * Records as canonical trees (规范形式) for {@link CanonicalJson}: a record is an object of its
 * components without the unknown ones, a one-word or one-number record is that word or number, a
 * set is sorted, days are ISO text, a coordinate system is its EPSG code, and a geometry has the
 * shape of GeoJSON.
 */
public final class CanonicalForms {
  /** The tags of {@link FactValue}, which tell its kinds apart. */
  static final String YES_NO = "yesNo";

  static final String AMOUNT = "amount";
  static final String WORD = "word";
  static final String DAY = "day";

  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.getRecordComponents();
        }
      };

  private final boolean rounded;

  private CanonicalForms(boolean rounded) {
    this.rounded = rounded;
  }

  /** Exact: what is read back from it is equal. */
  public static @Nullable Object exact(@Nullable Object value) {
    return new CanonicalForms(false).tree(value);
  }

  /** For digests: coordinates to 2 decimals in metres, 9 in degrees. */
  public static @Nullable Object rounded(@Nullable Object value) {
    return new CanonicalForms(true).tree(value);
  }

  /** The digest of the rounded form. */
  public static Sha256 digest(@Nullable Object value) {
    return CanonicalWriter.digest(value);
  }

  static RecordComponent[] components(Class<?> type) {
    return COMPONENTS.get(type);
  }

  /** Whether a record stands for its only component. */
  static boolean inline(Class<?> type) {
    RecordComponent[] components = components(type);
    return components.length == 1
        && (components[0].getType() == String.class || components[0].getType() == BigDecimal.class);
  }

  private @Nullable Object tree(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text;
      case Boolean bool -> bool;
      case Integer number -> number;
      case BigDecimal number -> number;
      case LocalDate date -> date.toString();
      case Enum<?> constant -> constant.name();
      case Set<?> set -> sorted(set);
      case Collection<?> list -> list(list);
      case Map<?, ?> map -> object(map);
      case Geometry geometry -> GeometryForms.toTree(geometry, rounded);
      case Crs crs -> crs.epsg();
      case FactValue fact -> Map.of(tag(fact), fact.raw());
      case Record it -> record(it);
      default ->
          throw new IllegalArgumentException("No canonical form for " + value.getClass().getName());
    };
  }

  static String tag(FactValue value) {
    return switch (value) {
      case FactValue.YesNo _ -> YES_NO;
      case FactValue.Amount _ -> AMOUNT;
      case FactValue.Word _ -> WORD;
      case FactValue.Day _ -> DAY;
    };
  }

  private List<@Nullable Object> list(Collection<?> values) {
    List<@Nullable Object> trees = new ArrayList<>(values.size());
    for (Object value : values) {
      trees.add(tree(value));
    }
    return trees;
  }

  private List<@Nullable Object> sorted(Set<?> values) {
    List<@Nullable Object> trees = list(values);
    trees.sort(Comparator.comparing(CanonicalJson::text));
    return trees;
  }

  private Map<String, @Nullable Object> object(Map<?, ?> map) {
    Map<String, @Nullable Object> object = new TreeMap<>();
    map.forEach((key, value) -> object.put(String.valueOf(tree(key)), tree(value)));
    return object;
  }

  private @Nullable Object record(Record value) {
    Class<?> type = value.getClass();
    if (inline(type)) {
      return tree(component(value, components(type)[0]));
    }
    Map<String, @Nullable Object> object = new TreeMap<>();
    for (RecordComponent component : components(type)) {
      Object part = component(value, component);
      if (part != null) {
        object.put(component.getName(), tree(part));
      }
    }
    return object;
  }

  private static @Nullable Object component(Record value, RecordComponent component) {
    try {
      return component.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("A public record hides " + component.getName(), e);
    }
  }
}
