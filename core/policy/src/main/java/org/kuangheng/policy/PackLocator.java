package org.kuangheng.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;

/** Finds packs by id in a list of folders, the first that has one. */
public record PackLocator(List<Path> folders) {
  public PackLocator {
    folders = List.copyOf(folders);
  }

  /**
   * Where a program looks: {@code policy-packs} below the current folder, then below the
   * installation's ({@code -Dkuangheng.home}); only folders that exist.
   */
  public static PackLocator ofInstallation() {
    List<Path> folders = new ArrayList<>();
    folders.add(Path.of("policy-packs").toAbsolutePath());
    String installation = System.getProperty("kuangheng.home");
    if (installation != null) {
      folders.add(Path.of(installation, "policy-packs").toAbsolutePath());
    }
    return new PackLocator(folders.stream().filter(Files::isDirectory).distinct().toList());
  }

  /** The folder of a pack. */
  public Optional<Path> find(String id) {
    if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      return Optional.empty();
    }
    return folders.stream()
        .map(folder -> folder.resolve(id))
        .filter(pack -> Files.isRegularFile(pack.resolve("pack.yaml")))
        .findFirst();
  }

  /** The ids of every pack there is, in order. */
  public List<String> list() {
    TreeSet<String> ids = new TreeSet<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (Stream<Path> children = Files.list(folder)) {
        children
            .filter(child -> Files.isRegularFile(child.resolve("pack.yaml")))
            .forEach(child -> ids.add(String.valueOf(child.getFileName())));
      } catch (IOException e) {
        ids.remove("");
      }
    }
    return List.copyOf(ids);
  }

  /** Reads the pack, or says which ones there are. */
  public PackReader.Result read(String id) {
    Optional<Path> folder = find(id);
    if (folder.isPresent()) {
      return PackReader.read(folder.get());
    }
    String known = String.join(", ", list());
    Issue issue =
        Issue.of(
            PolicyIssue.PACK_NOT_FOUND,
            Place.of("pack.yaml"),
            "id",
            id,
            "known",
            known.isEmpty() ? "-" : known);
    return new PackReader.Result(null, List.of(issue));
  }
}
