package org.kuangheng.server.registry.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.multipart.MultipartFile;

/** An uploaded file in a folder of its own, under a name that is safe; gone when closed. */
record UploadedFile(Path folder, Path path, String name) implements AutoCloseable {
  private static final int LONGEST = 150;

  static UploadedFile of(MultipartFile file) throws IOException {
    String name = safe(file.getOriginalFilename());
    Path folder = Files.createTempDirectory("kuangheng-upload");
    Path path = folder.resolve(name);
    file.transferTo(path);
    return new UploadedFile(folder, path, name);
  }

  /** The last part of a name, without what a file system or a header could take amiss. */
  static String safe(@org.jspecify.annotations.Nullable String given) {
    String name = given == null ? "" : given;
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = name.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "_").strip();
    name = name.replaceAll("^\\.+", "");
    if (name.length() > LONGEST) {
      int dot = name.lastIndexOf('.');
      String ending = dot > 0 && name.length() - dot < 10 ? name.substring(dot) : "";
      name = name.substring(0, LONGEST - ending.length()) + ending;
    }
    return name.isBlank() ? "file" : name;
  }

  @Override
  public void close() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : all) {
      Files.deleteIfExists(one);
    }
  }
}
