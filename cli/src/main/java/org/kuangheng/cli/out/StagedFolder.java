package org.kuangheng.cli.out;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kuangheng.cli.BlockedException;
import org.kuangheng.cli.CliIssue;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;

/**
 * An output folder that is filled beside its place and moved there when all is written. If the work
 * fails, what was there before is untouched. Other files already in the folder stay.
 */
public final class StagedFolder implements AutoCloseable {
  private final Path target;
  private final Path staging;

  private StagedFolder(Path target, Path staging) {
    this.target = target;
    this.staging = staging;
  }

  public static StagedFolder open(Path target) throws BlockedException {
    Path absolute = target.toAbsolutePath().normalize();
    try {
      if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
        throw new FileAlreadyExistsException(absolute.toString(), null, "a file stands there");
      }
      Path parent = absolute.getParent();
      if (parent == null) {
        throw new FileAlreadyExistsException(absolute.toString(), null, "it is the root folder");
      }
      Files.createDirectories(parent);
      return new StagedFolder(
          absolute, Files.createTempDirectory(parent, "." + absolute.getFileName() + "-partial-"));
    } catch (IOException e) {
      throw notWritable(absolute, e);
    }
  }

  /** Where to write. */
  public Path path() {
    return staging;
  }

  /** Moves everything to its place; the files of the target, sorted. */
  public List<Path> publish() throws BlockedException {
    try (Stream<Path> walk = Files.walk(staging)) {
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      Files.createDirectories(target);
      for (Path file : files) {
        Path place = target.resolve(staging.relativize(file).toString());
        Path folder = place.getParent();
        if (folder != null) {
          Files.createDirectories(folder);
        }
        Files.move(
            file, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      }
      return files.stream()
          .map(file -> target.resolve(staging.relativize(file).toString()))
          .toList();
    } catch (IOException e) {
      throw notWritable(target, e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> walk = Files.walk(staging)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes one file whole or not at all. */
  public static void writeFile(Path target, byte[] bytes) throws BlockedException {
    Path absolute = target.toAbsolutePath().normalize();
    try {
      Path parent = absolute.getParent();
      if (parent == null || Files.isDirectory(absolute)) {
        throw new FileAlreadyExistsException(absolute.toString(), null, "a folder stands there");
      }
      Files.createDirectories(parent);
      Path partial = Files.createTempFile(parent, "." + absolute.getFileName(), ".partial");
      try {
        Files.write(partial, bytes);
        Files.move(
            partial, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(partial);
      }
    } catch (IOException e) {
      throw notWritable(absolute, e);
    }
  }

  /** A disk fault met while writing, as a finding. */
  public static Issue notWritable(UncheckedIOException e) {
    String place = e.getCause() instanceof FileSystemException file ? file.getFile() : null;
    return issue(place == null ? "–" : place, e);
  }

  private static BlockedException notWritable(Path path, IOException e) {
    return new BlockedException(issue(path.toString(), e));
  }

  private static Issue issue(String path, Exception e) {
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return Issue.of(CliIssue.OUT_NOT_WRITABLE, Place.of(path), "path", path, "reason", reason);
  }
}
