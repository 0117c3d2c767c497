package org.kuangheng.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuangheng.policy.YamlNode.Scalar;

/** The scalars a pack may hold, each with one way to write it. */
final class ScalarKind {
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

  private ScalarKind() {}

  /** The value, or {@code null} if the scalar is not written as this type is. */
  static @Nullable Object parse(Scalar scalar, Class<?> type) {
    String text = scalar.text();
    if (type == String.class) {
      return text;
    }
    if (type == Object.class) {
      return anyOf(scalar);
    }
    if (type == BigDecimal.class) {
      return scalar.plain() && DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
    }
    if (type == int.class || type == Integer.class) {
      return scalar.plain() && WHOLE.matcher(text).matches() ? Integer.valueOf(text) : null;
    }
    if (type == boolean.class || type == Boolean.class) {
      return scalar.plain() ? bool(text) : null;
    }
    if (type == LocalDate.class) {
      return day(text);
    }
    return type.isEnum() ? constant(type, text) : null;
  }

  /** A yes, a no, an amount or a word, by how it is written. */
  private static Object anyOf(Scalar scalar) {
    Object bool = scalar.plain() ? bool(scalar.text()) : null;
    if (bool != null) {
      return bool;
    }
    return scalar.plain() && DECIMAL.matcher(scalar.text()).matches()
        ? new BigDecimal(scalar.text())
        : scalar.text();
  }

  private static @Nullable Boolean bool(String text) {
    return switch (text) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> null;
    };
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  static boolean isDay(Object value) {
    return value instanceof String text && day(text) != null;
  }

  private static @Nullable Object constant(Class<?> type, String text) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(text)) {
        return constant;
      }
    }
    return null;
  }

  /** What the type is called in an issue. */
  static String name(Class<?> type) {
    if (type == BigDecimal.class) {
      return "decimal";
    }
    if (type == int.class || type == Integer.class) {
      return "whole number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true/false";
    }
    if (type == LocalDate.class) {
      return "yyyy-MM-dd";
    }
    return type.isEnum() ? type.getSimpleName() : "text";
  }
}
