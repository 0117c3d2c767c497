package org.kuangheng.merkle.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A signed note (签名文书): a text ending in a newline, and the signatures under it. Says nothing of
 * their truth; see {@link VerifierKey}.
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
  /** The most signatures that are read. */
  public static final int MAX_SIGNATURES = 100;

  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!isGoodText(text)) {
      throw new IllegalArgumentException(
          "A note's text ends in a newline and has no other control characters");
    }
  }

  /** Reads a note; empty unless it has the form of the specification. */
  public static Optional<SignedNote> parse(String note) {
    int split = note.lastIndexOf("\n\n");
    if (split < 0 || !note.endsWith("\n")) {
      return Optional.empty();
    }
    String text = note.substring(0, split + 1);
    String rest = note.substring(split + 2);
    if (rest.isEmpty() || !isGoodText(text)) {
      return Optional.empty();
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : rest.substring(0, rest.length() - 1).split("\n", -1)) {
      Optional<NoteSignature> signature = NoteSignature.parse(line);
      if (signature.isEmpty() || signatures.size() == MAX_SIGNATURES) {
        return Optional.empty();
      }
      signatures.add(signature.get());
    }
    return Optional.of(new SignedNote(text, signatures));
  }

  /** The same note with more signatures under it; one that is there already is not added again. */
  public SignedNote with(List<NoteSignature> more) {
    List<NoteSignature> all = new ArrayList<>(signatures);
    more.stream().filter(signature -> !all.contains(signature)).forEach(all::add);
    return new SignedNote(text, all);
  }

  /** The whole note as it is served. */
  public String format() {
    StringBuilder out = new StringBuilder(text).append('\n');
    for (NoteSignature signature : signatures) {
      out.append(signature.line()).append('\n');
    }
    return out.toString();
  }

  private static boolean isGoodText(String text) {
    return text.endsWith("\n")
        && text.chars().noneMatch(c -> (c < 0x20 && c != '\n') || c == 0xfffd);
  }
}
