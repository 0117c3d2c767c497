package org.kuangheng.merkle.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangheng.kernel.CanonicalJson;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.merkle.entry.v1.Commitment;
import org.kuangheng.merkle.note.SignedNote;
import org.kuangheng.merkle.note.TlogProof;

/**
 * An evidence bundle while it is put together (证据包): the checkpoint, entries with proofs and
 * openings, and the files they vouch for; gives the files to pack, the manifest among them.
 */
public final class EvidenceBundle {
  private final String kind;
  private final String id;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<Manifest.Item> items = new ArrayList<>();
  private final StringBuilder openings = new StringBuilder();

  /** Begins a bundle about one thing under one checkpoint. */
  public EvidenceBundle(String kind, String id, SignedNote checkpoint) {
    this.kind = kind;
    this.id = id;
    add("checkpoint", Manifest.Role.CHECKPOINT, utf8(checkpoint.format()));
  }

  /** Adds an entry's canonical bytes with its proof and what of its commitments may be shown. */
  public EvidenceBundle entry(byte[] entry, TlogProof proof, Map<String, Commitment> shown) {
    String stem = "entries/" + String.format("%09d", proof.index());
    add(stem + ".json", Manifest.Role.ENTRY, entry);
    add(stem + ".tlog-proof", Manifest.Role.PROOF, utf8(proof.format()));
    shown.forEach(
        (field, opening) ->
            openings
                .append(
                    CanonicalJson.text(
                        Map.of(
                            "entry",
                            proof.index(),
                            "field",
                            field,
                            "salt",
                            opening.salt(),
                            "value",
                            opening.value())))
                .append('\n'));
    return this;
  }

  /** Adds a file under a path of its own. */
  public EvidenceBundle file(String path, Manifest.Role role, byte[] content) {
    add(path, role, content);
    return this;
  }

  /** Every file by its path, the manifest first. */
  public Map<String, byte[]> files() {
    if (!openings.isEmpty() && !files.containsKey("openings.jsonl")) {
      add("openings.jsonl", Manifest.Role.OPENINGS, utf8(openings.toString()));
    }
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put(Manifest.PATH, new Manifest(kind, id, items).bytes());
    all.putAll(files);
    return all;
  }

  private void add(String path, Manifest.Role role, byte[] content) {
    if (path.equals(Manifest.PATH) || files.containsKey(path)) {
      throw new IllegalArgumentException("The bundle has a file " + path + " already");
    }
    files.put(path, content.clone());
    items.add(new Manifest.Item(path, role, Sha256.of(content)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
