package org.kuangheng.merkle.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.CanonicalJson;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.merkle.entry.StrictJson;

/**
 * The list of what an evidence bundle (证据包) holds, {@code manifest.json}: every other file with its
 * role and digest.
 *
 * @param kind what it is about: {@code mine}, {@code decision}
 * @param id the mine's or the decision's id
 */
public record Manifest(String kind, String id, List<Item> files) {
  /** The manifest's own path. */
  public static final String PATH = "manifest.json";

  private static final String FORMAT = "kuangheng-evidence/1";

  public Manifest {
    files = List.copyOf(files);
  }

  /** What a file is in the bundle (文件用途). */
  public enum Role {
    CHECKPOINT,
    ENTRY,
    PROOF,
    OPENINGS,
    /** A verdict's receipt; a proven entry records its digest. */
    RECEIPT,
    /** Evidence or an input; a proven entry records its digest. */
    DOCUMENT,
    /** For reading only; proves nothing. */
    PAGE;

    /** Whether an entry of the bundle must record the file's digest. */
    public boolean needsAnchor() {
      return this == RECEIPT || this == DOCUMENT;
    }
  }

  /** A file of the bundle. */
  public record Item(String path, Role role, Sha256 digest) {}

  public byte[] bytes() {
    List<Object> list = new ArrayList<>();
    for (Item item : files) {
      list.add(Map.of("path", item.path, "role", item.role.name(), "sha256", item.digest.hex()));
    }
    return CanonicalJson.bytes(
        Map.of("format", FORMAT, "subject", Map.of("kind", kind, "id", id), "files", list));
  }

  /** Reads a manifest; empty unless it is one of this format. */
  public static Optional<Manifest> parse(byte[] bytes) {
    return StrictJson.object(new String(bytes, StandardCharsets.UTF_8))
        .filter(tree -> FORMAT.equals(tree.get("format")))
        .flatMap(Manifest::read);
  }

  private static Optional<Manifest> read(Map<String, @Nullable Object> tree) {
    List<Item> files = new ArrayList<>();
    if (tree.get("subject") instanceof Map<?, ?> subject
        && subject.get("kind") instanceof String kind
        && subject.get("id") instanceof String id
        && tree.get("files") instanceof List<?> list) {
      for (Object one : list) {
        Optional<Item> item = item(one);
        if (item.isEmpty()) {
          return Optional.empty();
        }
        files.add(item.get());
      }
      return Optional.of(new Manifest(kind, id, files));
    }
    return Optional.empty();
  }

  private static Optional<Item> item(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map
        && map.get("path") instanceof String path
        && map.get("role") instanceof String role
        && map.get("sha256") instanceof String digest
        && digest.matches("[0-9a-f]{64}")) {
      for (Role known : Role.values()) {
        if (known.name().equals(role)) {
          return Optional.of(new Item(path, known, new Sha256(digest)));
        }
      }
    }
    return Optional.empty();
  }
}
