package org.kuangheng.server.policy.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.PackReader;
import org.kuangheng.policy.Threshold;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.policy.PolicyProblem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drafts of packs (草案): the base's files with its thresholds written anew, read like any other
 * pack, so that a draft has its own digest and every fault is found. Its cases stay away: they
 * prove the base's numbers.
 */
@Component
class PackDrafts {
  private static final int MOST_KEPT = 20;

  private final PackShelf shelf;
  private final JsonMapper json =
      JsonMapper.builder().disable(SerializationFeature.INDENT_OUTPUT).build();
  private final Map<Key, Pack> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Pack> eldest) {
          return size() > MOST_KEPT;
        }
      };

  private record Key(String base, List<Threshold> thresholds) {}

  PackDrafts(PackShelf shelf) {
    this.shelf = shelf;
  }

  Pack read(String base, List<Threshold> thresholds) {
    Key key = new Key(base, List.copyOf(thresholds));
    synchronized (kept) {
      Pack known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    Pack draft = assemble(base, thresholds);
    synchronized (kept) {
      kept.put(key, draft);
    }
    return draft;
  }

  private Pack assemble(String base, List<Threshold> changed) {
    Pack pack =
        shelf.find(base).orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "pack", "what", base));
    if (changed.isEmpty()) {
      return pack;
    }
    List<Threshold> all = merged(pack, changed);
    Path folder = shelf.folder(base).orElseThrow();
    try {
      Path scratch = Files.createTempDirectory("kuangheng-draft");
      try {
        return read(copy(folder, scratch.resolve(base), all), base);
      } finally {
        delete(scratch);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A draft of " + base + " could not be written", e);
    }
  }

  private static List<Threshold> merged(Pack pack, List<Threshold> changed) {
    Map<String, Threshold> byId = new LinkedHashMap<>();
    pack.thresholds().forEach(threshold -> byId.put(threshold.id(), threshold));
    String known = String.join(", ", byId.keySet());
    for (Threshold threshold : changed) {
      if (byId.replace(threshold.id(), threshold) == null) {
        throw Refusal.of(
            PolicyProblem.THRESHOLD_UNKNOWN,
            "thresholds",
            "pack",
            pack.id(),
            "threshold",
            threshold.id(),
            "known",
            known);
      }
    }
    return new ArrayList<>(byId.values());
  }

  private Path copy(Path from, Path to, List<Threshold> thresholds) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path relative = from.relativize(file);
        boolean rewritten = relative.startsWith("thresholds") || relative.startsWith("cases");
        if (Files.isRegularFile(file) && !rewritten) {
          Path copy = to.resolve(relative.toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    Path folder = Files.createDirectories(to.resolve("thresholds"));
    // JSON is YAML; the keys of a pack's files are the components of its records.
    Files.writeString(
        folder.resolve("draft.yaml"),
        json.writeValueAsString(thresholds.stream().map(PackDrafts::tree).toList()));
    return to;
  }

  private static Map<String, @Nullable Object> tree(Threshold threshold) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", threshold.id());
    tree.put("label", Map.of("zh", threshold.label().zh(), "en", threshold.label().en()));
    tree.put("fact", threshold.fact());
    tree.put("comparison", threshold.comparison().name());
    tree.put("unit", threshold.unit());
    tree.put("clause", threshold.clause());
    tree.put("limits", threshold.limits().stream().map(PackDrafts::tree).toList());
    putIfKnown(tree, "otherwiseMet", threshold.otherwiseMet());
    tree.put("confidence", threshold.confidence());
    return tree;
  }

  private static Map<String, @Nullable Object> tree(Threshold.Limit limit) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("value", limit.value());
    tree.put("from", limit.from().toString());
    putIfKnown(tree, "to", limit.to() == null ? null : limit.to().toString());
    tree.put("minerals", limit.minerals());
    tree.put("methods", limit.methods());
    putIfKnown(tree, "bandFact", limit.bandFact());
    putIfKnown(tree, "bandFrom", limit.bandFrom());
    putIfKnown(tree, "bandTo", limit.bandTo());
    return tree;
  }

  private static void putIfKnown(
      Map<String, @Nullable Object> tree, String key, @Nullable Object value) {
    if (value != null) {
      tree.put(key, value);
    }
  }

  private static Pack read(Path folder, String base) {
    PackReader.Result result = PackReader.read(folder);
    Pack pack = result.pack();
    if (pack == null) {
      throw new Refusal(
          PolicyProblem.PACK_UNREADABLE.status(),
          result.issues().stream().filter(Issue::blocks).toList());
    }
    return Optional.of(pack)
        .filter(read -> read.id().equals(base))
        .orElseThrow(() -> new IllegalStateException("A draft keeps its base's id"));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
