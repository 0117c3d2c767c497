package org.kuangheng.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kuangheng.formats.SafeFiles;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.Sha256;

/** The files of a survey folder (输入文件): what is there, read once each, with their digests. */
final class InputFiles {
  /** Files that accompany another and are read with it. */
  private static final Set<String> COMPANIONS =
      Set.of("dbf", "shx", "prj", "cpg", "sbn", "sbx", "qix", "qpj", "xml");

  private static final int MOST_FILES = 20_000;

  private final Path root;
  private final Findings findings;
  private final TreeMap<String, Sha256> digests = new TreeMap<>();

  InputFiles(Path root, Findings findings) {
    this.root = root;
    this.findings = findings;
  }

  Map<String, Sha256> digests() {
    return digests;
  }

  String relative(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  Place place(Path file) {
    return Place.of(relative(file));
  }

  Optional<Path> find(String name) {
    Path file = root.resolve(name);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(file)
        : Optional.empty();
  }

  /** The plain files of the root or of one of its folders, by name; links are not followed. */
  List<Path> list(String folder) {
    Path inside = folder.isEmpty() ? root : root.resolve(folder);
    if (!Files.isDirectory(inside, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(inside)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !SafeFiles.nameOf(file).matches("[.~].*"))
          .sorted((a, b) -> relative(a).compareTo(relative(b)))
          .limit(MOST_FILES)
          .toList();
    } catch (IOException e) {
      findings.add(SurveyCode.FILE_UNREADABLE, Place.of(folder));
      return List.of();
    }
  }

  /** Those files that stand for themselves; the others' digests are taken too. */
  List<Path> listMain(String folder) {
    List<Path> all = list(folder);
    all.forEach(this::digest);
    return all.stream().filter(file -> !isCompanion(file)).toList();
  }

  private static boolean isCompanion(Path file) {
    String name = SafeFiles.nameOf(file).toLowerCase(Locale.ROOT);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return COMPANIONS.contains(extension)
        && (SafeFiles.sibling(file, "shp") != null || name.endsWith(".shp.xml"));
  }

  /** The bytes of a file, or empty with the finding that says why. */
  Optional<byte[]> read(Path file) {
    SafeFiles.Content content = SafeFiles.read(file);
    content.issues().forEach(issue -> findings.addAll(List.of(relocate(issue, file))));
    byte[] bytes = content.bytes();
    if (bytes == null) {
      return Optional.empty();
    }
    digests.put(relative(file), Sha256.of(bytes));
    return Optional.of(bytes);
  }

  private void digest(Path file) {
    byte[] bytes = SafeFiles.read(file).bytes();
    if (bytes != null) {
      digests.put(relative(file), Sha256.of(bytes));
    }
  }

  /** The same finding with the file's path in the folder rather than its bare name. */
  Issue relocate(Issue issue, Path file) {
    Place place = issue.place();
    return new Issue(
        issue.code(),
        new Place(relative(file), place.part(), place.line(), place.field()),
        issue.values());
  }
}
