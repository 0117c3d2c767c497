package org.kuangheng.assessment;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.policy.ConsolidationRules;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.PackReader;

/** The packs of the repository. */
final class Packs {
  private static final Map<String, Pack> READ = new ConcurrentHashMap<>();

  private Packs() {}

  static Pack yuncheng() {
    return named("yuncheng-2025-9");
  }

  /** The pack with another working system, given by its EPSG code. */
  static Pack in(Pack pack, int epsg) {
    return with(pack, "crs", epsg);
  }

  /** The pack with mergers allowed across minerals or counties, or not. */
  static Pack merging(Pack pack, boolean sameMineralOnly, boolean sameCountyOnly) {
    ConsolidationRules rules = with(pack.consolidation(), "sameMineralOnly", sameMineralOnly);
    return with(pack, "consolidation", with(rules, "sameCountyOnly", sameCountyOnly));
  }

  /** A record with one component changed. */
  @SuppressWarnings("unchecked") // the copy is of the record's own class
  static <T extends Record> T with(T record, String component, Object value) {
    try {
      RecordComponent[] components = record.getClass().getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      @Nullable Object[] values = new @Nullable Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] =
            components[i].getName().equals(component)
                ? value
                : components[i].getAccessor().invoke(record);
      }
      return (T) record.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A pack's part is no record that can be copied", e);
    }
  }

  static Pack named(String id) {
    return READ.computeIfAbsent(
        id,
        name -> {
          Path root = Path.of(System.getProperty("kuangheng.root", "../.."));
          PackReader.Result result = PackReader.read(root.resolve("policy-packs").resolve(name));
          Pack pack = result.pack();
          if (pack == null) {
            throw new IllegalStateException("The pack does not read: " + result.issues());
          }
          return pack;
        });
  }
}
