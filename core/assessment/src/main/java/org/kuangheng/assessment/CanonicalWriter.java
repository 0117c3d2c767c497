package org.kuangheng.assessment;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
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
 * Writes the canonical bytes of a record's rounded form (规范字节) without building the tree: the bytes
 * of {@link CanonicalJson} for {@link CanonicalForms#rounded}, several times as fast.
 */
final class CanonicalWriter {
  private static final int ROOM = 16_384;
  private static final int CONTROL = 0x20;
  private static final byte[] NULL = ascii("null");
  private static final byte[] TRUE = ascii("true");
  private static final byte[] FALSE = ascii("false");

  private static final ClassValue<List<Part>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
          return parts(type);
        }
      };

  private final @Nullable String leftOut;
  private byte[] out = new byte[ROOM];
  private int length;

  /** A record's component: its key as written, and how to get it. */
  private static final class Part {
    private final String name;
    private final byte[] key;
    private final MethodHandle accessor;

    Part(RecordComponent component) {
      this.name = component.getName();
      this.key = ascii('"' + name + "\":");
      try {
        this.accessor =
            MethodHandles.lookup()
                .unreflect(component.getAccessor())
                .asType(MethodType.methodType(Object.class, Record.class));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("A public record hides " + name, e);
      }
    }

    @Nullable Object of(Record value) {
      try {
        return (Object) accessor.invokeExact(value);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("An accessor throws a checked exception: " + name, e);
      }
    }
  }

  private CanonicalWriter(@Nullable String leftOut) {
    this.leftOut = leftOut;
  }

  static byte[] bytes(@Nullable Object value) {
    return written(value, null);
  }

  static Sha256 digest(@Nullable Object value) {
    return Sha256.of(bytes(value));
  }

  /** The digest of a verdict without the component of that name in its receipt. */
  static Sha256 digestWithout(String ofReceipt, Verdict verdict) {
    return Sha256.of(written(verdict, ofReceipt));
  }

  private static byte[] written(@Nullable Object value, @Nullable String leftOut) {
    CanonicalWriter writer = new CanonicalWriter(leftOut);
    writer.write(value);
    return Arrays.copyOf(writer.out, writer.length);
  }

  private static List<Part> parts(Class<?> type) {
    return Arrays.stream(CanonicalForms.components(type))
        .map(Part::new)
        .sorted(Comparator.comparing((Part part) -> part.name))
        .toList();
  }

  private void write(@Nullable Object value) {
    switch (value) {
      case null -> raw(NULL);
      case String text -> quote(text);
      case Boolean bool -> raw(bool ? TRUE : FALSE);
      case Integer number -> raw(ascii(number.toString()));
      case BigDecimal number -> raw(ascii(Print.plain(number)));
      case LocalDate date -> quote(date.toString());
      case Enum<?> constant -> quote(constant.name());
      case Set<?> set -> sorted(set);
      case Collection<?> list -> list(list);
      case Map<?, ?> map -> object(map);
      case Geometry geometry -> write(GeometryForms.toTree(geometry, true));
      case Crs crs -> write(crs.epsg());
      case FactValue fact -> object(Map.of(CanonicalForms.tag(fact), fact.raw()));
      case Record it -> record(it);
      default ->
          throw new IllegalArgumentException("No canonical form for " + value.getClass().getName());
    }
  }

  private void list(Collection<?> values) {
    put('[');
    boolean first = true;
    for (Object value : values) {
      if (!first) {
        put(',');
      }
      first = false;
      write(value);
    }
    put(']');
  }

  /** Sets are short: each element is written by itself to be compared with the others. */
  private void sorted(Set<?> values) {
    List<String> texts = new ArrayList<>(values.size());
    for (Object value : values) {
      texts.add(new String(written(value, leftOut), StandardCharsets.UTF_8));
    }
    Collections.sort(texts);
    raw(('[' + String.join(",", texts) + ']').getBytes(StandardCharsets.UTF_8));
  }

  private void object(Map<?, ?> map) {
    TreeMap<String, @Nullable Object> byKey = new TreeMap<>();
    map.forEach((key, value) -> byKey.put(key(key), value));
    put('{');
    boolean first = true;
    for (Map.Entry<String, @Nullable Object> entry : byKey.entrySet()) {
      if (!first) {
        put(',');
      }
      first = false;
      quote(entry.getKey());
      put(':');
      write(entry.getValue());
    }
    put('}');
  }

  private static String key(@Nullable Object key) {
    return key instanceof String text ? text : String.valueOf(CanonicalForms.rounded(key));
  }

  private void record(Record value) {
    List<Part> parts = PARTS.get(value.getClass());
    if (CanonicalForms.inline(value.getClass())) {
      write(parts.getFirst().of(value));
      return;
    }
    put('{');
    boolean first = true;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      Object inner = part.of(value);
      if (inner == null || (value instanceof Verdict.Receipt && part.name.equals(leftOut))) {
        continue;
      }
      if (!first) {
        put(',');
      }
      first = false;
      raw(part.key);
      write(inner);
    }
    put('}');
  }

  private void quote(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    put('"');
    int from = 0;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b == '"' || b == '\\' || (b >= 0 && b < CONTROL)) {
        raw(bytes, from, i);
        raw(ascii(escaped(b)));
        from = i + 1;
      }
    }
    raw(bytes, from, bytes.length);
    put('"');
  }

  private static String escaped(byte b) {
    return switch (b) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> "\\u%04x".formatted((int) b);
    };
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private void put(char c) {
    room(1);
    out[length++] = (byte) c;
  }

  private void raw(byte[] bytes) {
    raw(bytes, 0, bytes.length);
  }

  private void raw(byte[] bytes, int from, int to) {
    room(to - from);
    System.arraycopy(bytes, from, out, length, to - from);
    length += to - from;
  }

  private void room(int more) {
    if (length + more > out.length) {
      out = Arrays.copyOf(out, Math.max(out.length * 2, length + more));
    }
  }
}
