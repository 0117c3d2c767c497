package org.kuangheng.cli.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.kuangheng.cli.BlockedException;
import org.kuangheng.cli.CliIssue;
import org.kuangheng.formats.SafeFiles;
import org.kuangheng.formats.ZipGuard;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.merkle.check.LogFiles;

/**
 * The files of a zip, unpacked into memory after it was found to be no bomb; nothing touches a
 * disk.
 */
public final class ZipFiles implements LogFiles {
  private final NavigableMap<String, byte[]> files;

  private ZipFiles(NavigableMap<String, byte[]> files) {
    this.files = files;
  }

  /**
   * Reads the archive.
   *
   * @param landmark a file that lies at the top; if it lies deeper, what is beside it counts as top
   */
  public static ZipFiles read(Path zip, String landmark) throws BlockedException {
    SafeFiles.Content content = SafeFiles.read(zip);
    byte[] bytes = content.bytes();
    if (bytes == null) {
      throw new BlockedException(content.issues());
    }
    Place place = Place.of(zip.toString());
    Issue condemned = ZipGuard.check(bytes, place).issue();
    if (condemned != null) {
      throw new BlockedException(condemned);
    }
    try {
      return new ZipFiles(below(unpack(bytes, place), landmark));
    } catch (IOException e) {
      throw new BlockedException(
          Issue.of(
              CliIssue.FILE_UNREADABLE,
              place,
              "path",
              zip,
              "reason",
              String.valueOf(e.getMessage())));
    }
  }

  private static NavigableMap<String, byte[]> unpack(byte[] bytes, Place place)
      throws IOException, BlockedException {
    NavigableMap<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.isDirectory() && files.put(entry.getName(), in.readAllBytes()) != null) {
          throw new BlockedException(
              Issue.of(CliIssue.ZIP_NAME_TWICE, place, "name", entry.getName()));
        }
      }
    }
    return files;
  }

  private static NavigableMap<String, byte[]> below(
      NavigableMap<String, byte[]> files, String landmark) {
    List<String> tops =
        files.keySet().stream().filter(name -> name.endsWith("/" + landmark)).toList();
    if (files.containsKey(landmark) || tops.size() != 1) {
      return files;
    }
    String top = tops.getFirst().substring(0, tops.getFirst().length() - landmark.length());
    NavigableMap<String, byte[]> below = new TreeMap<>();
    files.forEach(
        (name, bytes) ->
            below.put(name.startsWith(top) ? name.substring(top.length()) : "../" + name, bytes));
    return below;
  }

  @Override
  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  @Override
  public Optional<byte[]> read(String path) {
    return Optional.ofNullable(files.get(path));
  }
}
