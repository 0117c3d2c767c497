package org.kuangheng.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;

/** Reads whole files within a size limit and writes files atomically. */
public final class SafeFiles {
  /** The most that is read of a text, workbook or GeoJSON, bytes. */
  public static final long MAX_BYTES = 256L << 20;

  private SafeFiles() {}

  /** The bytes of a file, or none with the issue that says why not. */
  public static final class Content {
    private final byte @Nullable [] bytes;
    private final List<Issue> issues;

    private Content(byte @Nullable [] bytes, List<Issue> issues) {
      this.bytes = bytes;
      this.issues = issues;
    }

    /** The bytes themselves, not a copy; {@code null} if the file was refused. */
    public byte @Nullable [] bytes() {
      return bytes;
    }

    public List<Issue> issues() {
      return issues;
    }
  }

  /** Writes one file's content to the path it is given. */
  @FunctionalInterface
  public interface Writing {
    void to(Path temporary) throws IOException;
  }

  public static Content read(Path file) {
    return read(file, MAX_BYTES);
  }

  /** Reads the whole file unless it is missing, a folder, empty or larger than the limit. */
  public static Content read(Path file, long maxBytes) {
    Place place = Place.of(nameOf(file));
    try {
      if (Files.isDirectory(file)) {
        return refused(Issue.of(FormatIssue.NOT_A_FILE, place));
      }
      if (Files.size(file) > maxBytes) {
        return refused(
            Issue.of(
                FormatIssue.FILE_TOO_LARGE,
                place,
                "megabytes",
                Files.size(file) >> 20,
                "limit",
                maxBytes >> 20));
      }
      try (InputStream in = Files.newInputStream(file)) {
        byte[] bytes = in.readNBytes((int) Math.min(maxBytes, Integer.MAX_VALUE - 16));
        return bytes.length == 0
            ? refused(Issue.of(FormatIssue.FILE_EMPTY, place))
            : new Content(bytes, List.of());
      }
    } catch (NoSuchFileException e) {
      return refused(Issue.of(FormatIssue.FILE_MISSING, place));
    } catch (IOException e) {
      return refused(Issue.of(FormatIssue.FILE_UNREADABLE, place));
    }
  }

  /**
   * Writes through a temporary file in the same folder and moves it into place, so that a reader
   * sees the old file or the new one, never a part.
   */
  public static void writeAtomically(Path file, Writing writing) {
    Path target = file.toAbsolutePath();
    try {
      Path folder = target.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path temporary = newPart(target);
      try {
        writing.to(temporary);
        move(temporary, target);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file's own name, as issues print it. */
  public static String nameOf(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  /** The file's name without its last extension. */
  public static String stemOf(Path file) {
    String name = nameOf(file);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** The file beside this one with another extension, whatever the case of either. */
  public static @Nullable Path sibling(Path file, String extension) {
    String stem = stemOf(file);
    for (String ending : List.of(extension, extension.toUpperCase(Locale.ROOT))) {
      Path candidate = file.resolveSibling(stem + "." + ending);
      if (Files.isRegularFile(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private static Content refused(Issue issue) {
    return new Content(null, List.of(issue));
  }

  /** A new empty file beside the target, with the permissions any new file gets (umask). */
  private static Path newPart(Path target) throws IOException {
    for (int tries = 1; ; tries++) {
      String name = ".kh-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".part";
      try {
        return Files.createFile(target.resolveSibling(name));
      } catch (FileAlreadyExistsException e) {
        if (tries == 8) {
          throw e;
        }
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
