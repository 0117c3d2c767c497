package org.kuangheng.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The repository as text. */
final class Repository {
  static final Path ROOT = Path.of(System.getProperty("kuangheng.root", "..")).toAbsolutePath();

  private Repository() {}

  /** Every file with this ending below the folders, build output left out, sorted. */
  static List<Path> files(String ending, String... folders) {
    return Stream.of(folders)
        .map(ROOT::resolve)
        .filter(Files::isDirectory)
        .flatMap(Repository::walk)
        .filter(path -> path.toString().endsWith(ending))
        .filter(path -> !path.toString().contains("/target/"))
        .filter(path -> !path.toString().contains("/node_modules/"))
        .sorted()
        .toList();
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
