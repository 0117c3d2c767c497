package org.kuangheng.merkle.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kuangheng.merkle.Hash;
import org.kuangheng.merkle.InclusionProof;

/**
 * A proof in one file (单文件证明), form {@code c2sp.org/tlog-proof@v1}: the entry's index, its path,
 * and the signed checkpoint it leads to. Anyone with the log's key can check it offline.
 */
public record TlogProof(long index, List<Hash> path, SignedNote checkpoint) {
  private static final String HEADER = "c2sp.org/tlog-proof@v1\n";

  public TlogProof {
    path = List.copyOf(path);
  }

  /**
   * Reads a proof; empty unless it has the form of the specification. Extra data are passed over.
   */
  public static Optional<TlogProof> parse(String text) {
    int split = text.indexOf("\n\n");
    if (!text.startsWith(HEADER) || split < HEADER.length()) {
      return Optional.empty();
    }
    List<String> lines =
        new ArrayList<>(List.of(text.substring(HEADER.length(), split).split("\n", -1)));
    if (lines.getFirst().startsWith("extra ")) {
      lines.removeFirst();
    }
    if (lines.isEmpty() || !lines.getFirst().matches("index (0|[1-9]\\d{0,17})")) {
      return Optional.empty();
    }
    List<Hash> path = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Optional<Hash> hash = Hash.parseBase64(line);
      if (hash.isEmpty()) {
        return Optional.empty();
      }
      path.add(hash.get());
    }
    long index = Long.parseLong(lines.getFirst().substring("index ".length()));
    return SignedNote.parse(text.substring(split + 2))
        .map(note -> new TlogProof(index, path, note));
  }

  public String format() {
    StringBuilder out = new StringBuilder(HEADER).append("index ").append(index).append('\n');
    path.forEach(hash -> out.append(hash.base64()).append('\n'));
    return out.append('\n').append(checkpoint.format()).toString();
  }

  /**
   * Whether this entry stands at the index of the checkpoint's tree; says nothing of signatures.
   */
  public boolean verifies(byte[] entry) {
    return Checkpoint.parse(checkpoint.text())
        .filter(head -> index < head.size())
        .map(
            head ->
                new InclusionProof(index, head.size(), path)
                    .verifies(Hash.leaf(entry), head.root()))
        .orElse(false);
  }
}
