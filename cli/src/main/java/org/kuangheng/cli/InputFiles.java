package org.kuangheng.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;

/** Checks of the paths a command is given. */
public final class InputFiles {
  private InputFiles() {}

  public static Path file(Path path) throws BlockedException {
    if (!Files.exists(path)) {
      throw missing(path);
    }
    if (Files.isDirectory(path)) {
      throw new BlockedException(
          Issue.of(CliIssue.FILE_IS_FOLDER, Place.of(path.toString()), "path", path));
    }
    if (!Files.isReadable(path)) {
      throw new BlockedException(
          Issue.of(
              CliIssue.FILE_UNREADABLE,
              Place.of(path.toString()),
              "path",
              path,
              "reason",
              "permission denied"));
    }
    return path;
  }

  public static Path folder(Path path) throws BlockedException {
    if (!Files.exists(path)) {
      throw missing(path);
    }
    if (!Files.isDirectory(path)) {
      throw new BlockedException(
          Issue.of(CliIssue.NOT_A_FOLDER, Place.of(path.toString()), "path", path));
    }
    return path;
  }

  private static BlockedException missing(Path path) {
    return new BlockedException(
        Issue.of(
            CliIssue.FILE_NOT_FOUND,
            Place.of(path.toString()),
            "path",
            path,
            "cwd",
            Path.of("").toAbsolutePath()));
  }
}
