package org.kuangheng.merkle.check;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files below a folder (文件夹中的文件). Reads 64 MB of a file at most, more than any tile, bundle or
 * opening has. Disk faults surface as {@link UncheckedIOException}.
 */
public record FolderFiles(Path folder) implements LogFiles {
  private static final int LIMIT = 64 << 20;

  @Override
  public List<String> names() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<byte[]> read(String path) {
    Path file = folder.resolve(path).normalize();
    if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(in.readNBytes(LIMIT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
