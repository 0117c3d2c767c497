package org.kuangheng.assessment;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.PackReader;

/** The packs of the repository. */
final class Packs {
  private static final Map<String, Pack> READ = new ConcurrentHashMap<>();

  private Packs() {}

  static Pack yuncheng() {
    return named("yuncheng-2025-9");
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
