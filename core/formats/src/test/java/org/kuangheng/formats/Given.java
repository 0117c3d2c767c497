package org.kuangheng.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.kernel.Issue;

/** Files for tests, and what is in them in short. */
final class Given {
  static final Charset GBK = Charset.forName("GBK");

  private Given() {}

  static ParsedAreas areas(String text) {
    return areas(text.getBytes(StandardCharsets.UTF_8), "sample.txt", ReadOptions.CHINESE);
  }

  static ParsedAreas areas(String text, ReadOptions options) {
    return areas(text.getBytes(StandardCharsets.UTF_8), "sample.txt", options);
  }

  static ParsedAreas areas(byte[] bytes, String name, ReadOptions options) {
    return AreaReader.read(file(bytes, name), options);
  }

  static Path file(byte[] bytes, String name) {
    try {
      Path folder = Files.createTempDirectory("formats");
      folder.toFile().deleteOnExit();
      Path file = folder.resolve(name);
      Files.write(file, bytes);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The codes of the findings, those of every file of that format left out. */
  static List<String> codes(List<Issue> issues) {
    return issues.stream().map(issue -> issue.code().name()).toList();
  }

  static List<String> blocking(List<Issue> issues) {
    return issues.stream().filter(Issue::blocks).map(issue -> issue.code().name()).toList();
  }

  static Issue the(FormatIssue code, List<Issue> issues) {
    return issues.stream()
        .filter(issue -> issue.code() == code)
        .findFirst()
        .orElseThrow(() -> new AssertionError(code + " is not among " + issues));
  }

  /** The first area, which must have come out. */
  static MiningArea area(ParsedAreas areas) {
    MiningArea area = areas.areas().getFirst().area();
    if (area == null) {
      throw new AssertionError("no area came out: " + areas.issues());
    }
    return area;
  }

  /** Areas of all ground, km² to four decimals. */
  static List<String> km2(ParsedAreas areas) {
    return areas.areas().stream()
        .map(area -> area.area() == null ? "-" : area.area().planarArea().km2().toPlainString())
        .toList();
  }
}
