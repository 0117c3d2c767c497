package org.kuangheng.cli.chain;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kuangheng.cli.BlockedException;
import org.kuangheng.cli.CliIssue;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.PackLocator;
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
    PackLocator installed = PackLocator.ofInstallation();
    Path found = installed.find(idOrFolder).orElse(null);
    if (found != null) {
      return found;
    }
    throw new BlockedException(
        Issue.of(
            CliIssue.PACK_NOT_FOUND,
            Place.of("--pack"),
            "pack",
            idOrFolder,
            "known",
            String.join(", ", installed.list())));
  }

  private static @Nullable Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
