package org.kuangheng.cli.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangheng.cli.BlockedException;
import org.kuangheng.cli.CliIssue;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.PackReader;

/**
 * Finds policy packs: a folder given as a path, or an id below {@code policy-packs} of the current
 * folder or of the installation.
 */
public final class Packs {
  private Packs() {}

  public static Pack load(String idOrFolder) throws BlockedException {
    PackReader.Result result = PackReader.read(folder(idOrFolder));
    Pack pack = result.pack();
    if (pack == null) {
      throw new BlockedException(result.issues());
    }
    return pack;
  }

  public static Path folder(String idOrFolder) throws BlockedException {
    Path direct = path(idOrFolder);
    if (direct != null && Files.isRegularFile(direct.resolve("pack.yaml"))) {
      return direct;
    }
    for (Path home : homes()) {
      Path inHome = direct == null ? null : home.resolve(idOrFolder).normalize();
      if (inHome != null
          && inHome.startsWith(home)
          && Files.isRegularFile(inHome.resolve("pack.yaml"))) {
        return inHome;
      }
    }
    throw new BlockedException(
        Issue.of(
            CliIssue.PACK_NOT_FOUND,
            Place.of("--pack"),
            "pack",
            idOrFolder,
            "known",
            String.join(", ", known())));
  }

  private static @Nullable Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static List<Path> homes() {
    List<Path> homes = new ArrayList<>();
    homes.add(Path.of("policy-packs").toAbsolutePath());
    String installation = System.getProperty("kuangheng.home");
    if (installation != null) {
      homes.add(Path.of(installation, "policy-packs").toAbsolutePath());
    }
    return homes.stream().filter(Files::isDirectory).distinct().toList();
  }

  private static List<String> known() {
    return homes().stream()
        .flatMap(Packs::children)
        .filter(folder -> Files.isRegularFile(folder.resolve("pack.yaml")))
        .map(folder -> String.valueOf(folder.getFileName()))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<Path> children(Path folder) {
    try (Stream<Path> list = Files.list(folder)) {
      return list.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
