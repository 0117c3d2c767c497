package org.kuangheng.merkle.check;

import java.util.List;
import org.kuangheng.merkle.note.VerifierKey;

/**
 * What the reader of a log brings along and trusts (校验依据): the log's public key, witnesses' keys,
 * and checkpoints kept from before.
 */
public record Trust(VerifierKey key, List<VerifierKey> witnesses, List<NamedText> earlier) {
  public Trust {
    witnesses = List.copyOf(witnesses);
    earlier = List.copyOf(earlier);
  }

  /** Only the log's key. */
  public static Trust in(VerifierKey key) {
    return new Trust(key, List.of(), List.of());
  }
}
