package org.kuangheng.merkle.note;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kuangheng.merkle.Hash;

/**
 * A checkpoint (检查点): which log, how many entries, and the root of its tree then; the text that the
 * log signs and witnesses cosign.
 *
 * @param extensions further lines, meaning nothing to others; none may be empty
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
  public Checkpoint {
    extensions = List.copyOf(extensions);
    boolean goodLines =
        extensions.stream().noneMatch(line -> line.isEmpty() || line.contains("\n"));
    if (origin.isEmpty() || origin.contains("\n") || size < 0 || !goodLines) {
      throw new IllegalArgumentException(
          "A checkpoint has an origin, a size of 0 or more and no empty line, but was "
              + origin
              + ", "
              + size
              + ", "
              + extensions);
    }
  }

  public Checkpoint(String origin, long size, Hash root) {
    this(origin, size, root, List.of());
  }

  /** Reads the text of a note; empty unless it is exactly a checkpoint. */
  public static Optional<Checkpoint> parse(String text) {
    if (!text.endsWith("\n")) {
      return Optional.empty();
    }
    List<String> lines = Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1));
    if (lines.size() < 3
        || lines.stream().anyMatch(String::isEmpty)
        || !lines.get(1).matches("0|[1-9]\\d{0,17}")) {
      return Optional.empty();
    }
    return Hash.parseBase64(lines.get(2))
        .map(
            root ->
                new Checkpoint(
                    lines.getFirst(),
                    Long.parseLong(lines.get(1)),
                    root,
                    lines.subList(3, lines.size())));
  }

  /** The text that is signed. */
  public String text() {
    StringBuilder text =
        new StringBuilder(origin).append('\n').append(size).append('\n').append(root.base64());
    extensions.forEach(line -> text.append('\n').append(line));
    return text.append('\n').toString();
  }

  /** The checkpoint under these signatures. */
  public SignedNote signed(List<? extends NoteSigner> signers) {
    String text = text();
    return new SignedNote(text, signers.stream().map(signer -> signer.sign(text)).toList());
  }
}
