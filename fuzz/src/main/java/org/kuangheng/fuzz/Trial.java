package org.kuangheng.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kuangheng.formats.AreaReader;
import org.kuangheng.formats.FeatureReader;
import org.kuangheng.formats.ReadOptions;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.survey.SurveyArchive;
import org.kuangheng.survey.SurveyOptions;
import org.kuangheng.survey.SurveyReader;

/**
 * One try of a reader on a stranger's bytes (模糊测试): it must answer with findings, never throw, and
 * every finding must have its sentences.
 */
final class Trial {
  private static final Path FOLDER = folder();

  private Trial() {}

  static void areas(String name, byte[] bytes) {
    Path file = write(FOLDER.resolve(name), bytes);
    say(AreaReader.read(file, ReadOptions.CHINESE).issues());
  }

  static void features(String name, byte[] bytes) {
    Path file = write(FOLDER.resolve(name), bytes);
    say(FeatureReader.read(file, ReadOptions.CHINESE).issues());
    say(AreaReader.read(file, ReadOptions.CHINESE).issues());
  }

  /** Reads a survey folder in which one file is the stranger's. */
  static void survey(String name, byte[] bytes) {
    Path root = FOLDER.resolve("survey");
    Path file = write(root.resolve(name), bytes);
    try {
      say(SurveyReader.read(root, SurveyOptions.plain()).issues());
    } finally {
      delete(file);
    }
  }

  static void archive(byte[] bytes) {
    Path root = FOLDER.resolve("unpacked");
    delete(root);
    try {
      Files.createDirectories(root);
      if (SurveyArchive.isSurveyFolder(bytes)) {
        say(SurveyArchive.unpack(bytes, "survey.zip", root));
      }
      requireInside(root);
      say(SurveyReader.read(root, SurveyOptions.plain()).issues());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing may be written beside the folder. */
  private static void requireInside(Path root) throws IOException {
    try (Stream<Path> around = Files.list(FOLDER)) {
      List<Path> strangers =
          around
              .filter(path -> !path.equals(root))
              .filter(path -> !path.endsWith("survey"))
              .toList();
      if (!strangers.isEmpty()) {
        throw new IllegalStateException("Unpacked outside its folder: " + strangers);
      }
    }
  }

  static void write(String name, byte[] bytes) {
    write(FOLDER.resolve(name), bytes);
  }

  private static Path write(Path file, byte[] bytes) {
    try {
      Path parent = file.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say(List<Issue> issues) {
    for (Issue issue : issues) {
      for (Lang lang : Lang.values()) {
        if (issue.what(lang).isBlank() || issue.remedy(lang).isBlank()) {
          throw new IllegalStateException("No sentence for " + issue.code());
        }
      }
    }
  }

  private static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("kuangheng-fuzz");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
