package org.kuangheng.server.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files beside the database that belong to the system: evidence, and whatever else the data
 * folder holds. Not among them: the database itself, logs, secrets, and what passes.
 */
public record BackedFiles(Path root) {
  /** Paths relative to the data folder, sorted. */
  public static List<Path> in(Path folder) throws IOException {
    return new BackedFiles(folder).files();
  }

  private static final Set<String> LEFT_OUT =
      Set.of("postgres", "log", "keys", "exports", "tmp", "temp");
  private static final Set<String> LEFT_OUT_ENDINGS = Set.of("pid", "lock", "secret", "key");

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .map(root::relativize)
          .filter(this::belongs)
          .sorted()
          .toList();
    }
  }

  private boolean belongs(Path file) {
    String first = file.getName(0).toString();
    String name = file.getFileName().toString();
    return !LEFT_OUT.contains(first)
        && !(file.getNameCount() == 1
            && (name.startsWith(".") || LEFT_OUT_ENDINGS.contains(ending(name))))
        && !name.endsWith(".part");
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
