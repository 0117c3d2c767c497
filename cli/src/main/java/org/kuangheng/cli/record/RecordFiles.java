package org.kuangheng.cli.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kuangheng.cli.BlockedException;
import org.kuangheng.cli.CliIssue;
import org.kuangheng.cli.InputFiles;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.merkle.LogIssue;
import org.kuangheng.merkle.check.FolderFiles;
import org.kuangheng.merkle.check.LogFiles;
import org.kuangheng.merkle.check.NamedText;
import org.kuangheng.merkle.note.VerifierKey;

/** What a person hands to a check: a folder or zip, keys, files of text. */
public final class RecordFiles {
  private RecordFiles() {}

  /** The folder's or the zip's files. */
  public static LogFiles of(Path path, String landmark) throws BlockedException {
    return Files.isDirectory(path)
        ? new FolderFiles(path)
        : ZipFiles.read(InputFiles.file(path), landmark);
  }

  /** Keys, each given as itself or as a file that holds it in its first line. */
  public static List<VerifierKey> keys(List<String> given) throws BlockedException {
    List<VerifierKey> keys = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    for (String one : given) {
      Optional<VerifierKey> key = VerifierKey.parse(one).or(() -> inFile(one));
      key.ifPresentOrElse(
          keys::add,
          () -> issues.add(Issue.of(LogIssue.KEY_MALFORMED, Place.of("--key"), "key", one)));
    }
    if (!issues.isEmpty()) {
      throw new BlockedException(issues);
    }
    return keys;
  }

  private static Optional<VerifierKey> inFile(String name) {
    try {
      Path file = Path.of(name);
      return Files.isRegularFile(file)
          ? Files.readString(file).lines().findFirst().flatMap(VerifierKey::parse)
          : Optional.empty();
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }

  /** Files of text, whole. */
  public static List<NamedText> texts(List<Path> files) throws BlockedException {
    List<NamedText> texts = new ArrayList<>();
    for (Path file : files) {
      try {
        byte[] bytes = Files.readAllBytes(InputFiles.file(file));
        texts.add(new NamedText(file.toString(), new String(bytes, StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new BlockedException(
            Issue.of(
                CliIssue.FILE_UNREADABLE,
                Place.of(file.toString()),
                "path",
                file,
                "reason",
                String.valueOf(e.getMessage())));
      }
    }
    return texts;
  }
}
