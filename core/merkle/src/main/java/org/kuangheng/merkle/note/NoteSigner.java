package org.kuangheng.merkle.note;

/** What signs notes (签名者); the private key stays inside. */
public interface NoteSigner {
  /** The public half, to be published. */
  VerifierKey verifier();

  /** A signature over the text of a note. */
  NoteSignature sign(String text);
}
