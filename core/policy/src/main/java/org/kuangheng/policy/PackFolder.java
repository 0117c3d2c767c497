package org.kuangheng.policy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.Sha256;

/** The files of a pack's folder, by relative path with {@code /}, in the order of the paths. */
record PackFolder(String name, Map<String, byte[]> files) {
  static final int LARGEST_FILE = 1 << 20;
  private static final int MOST_FILES = 1000;

  PackFolder {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /** Hidden files, and links that lead out of the folder, are no part of a pack. */
  static PackFolder read(Path folder, List<Issue> issues) {
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    Map<String, byte[]> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      issues.add(Issue.of(PolicyIssue.NOT_A_FOLDER, Place.of(name), "folder", name));
      return new PackFolder(name, files);
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> found =
          walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
              .filter(path -> !hidden(folder.relativize(path)))
              .limit(MOST_FILES + 1L)
              .toList();
      if (found.size() > MOST_FILES) {
        issues.add(Issue.of(PolicyIssue.TOO_MANY_FILES, Place.of(name), "limit", MOST_FILES));
        return new PackFolder(name, files);
      }
      for (Path path : found) {
        readFile(folder, path, files, issues);
      }
    } catch (IOException e) {
      issues.add(Issue.of(PolicyIssue.FILE_UNREADABLE, Place.of(name), "file", name));
    }
    return new PackFolder(name, files);
  }

  private static void readFile(
      Path folder, Path path, Map<String, byte[]> files, List<Issue> issues) {
    String relative = relative(folder, path);
    try {
      if (Files.size(path) > LARGEST_FILE) {
        issues.add(Issue.of(PolicyIssue.FILE_TOO_LARGE, Place.of(relative), "limit", LARGEST_FILE));
        return;
      }
      files.put(relative, Files.readAllBytes(path));
    } catch (IOException e) {
      issues.add(Issue.of(PolicyIssue.FILE_UNREADABLE, Place.of(relative), "file", relative));
    }
  }

  private static boolean hidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static String relative(Path folder, Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }

  /** The names of the YAML files in a sub-folder, in order. */
  List<String> yamlIn(String folder) {
    return files.keySet().stream()
        .filter(file -> file.startsWith(folder + "/"))
        .filter(file -> file.endsWith(".yaml") || file.endsWith(".yml"))
        .toList();
  }

  /** The names of the DMN models, in order. */
  List<String> models() {
    return files.keySet().stream()
        .filter(file -> file.startsWith("decisions/") && file.endsWith(".dmn"))
        .toList();
  }

  /** Over each path, its length and its bytes, apart by a zero byte. */
  Sha256 hash() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    files.forEach(
        (path, bytes) -> {
          all.writeBytes(path.getBytes(StandardCharsets.UTF_8));
          all.write(0);
          all.writeBytes(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
          all.write(0);
          all.writeBytes(bytes);
        });
    return Sha256.of(all.toByteArray());
  }
}
