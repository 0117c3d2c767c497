package org.kuangheng.merkle.note;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * An Ed25519 private key (私钥) that signs for a log, or for a witness. Its text form is {@code
 * PRIVATE+KEY+name+hash+key}; nothing else prints it.
 */
public final class Ed25519Signer implements NoteSigner {
  private static final String MARK = "PRIVATE+KEY+";

  private final byte[] seed;
  private final VerifierKey verifier;

  private Ed25519Signer(String name, SignatureKind kind, byte[] seed) {
    this.seed = seed.clone();
    this.verifier = VerifierKey.of(name, kind, Ed25519.publicKeyOf(seed));
  }

  /** A new key of a log; the randomness must be a secure one. */
  public static Ed25519Signer generate(String name, RandomGenerator secure) {
    return generate(name, SignatureKind.ED25519, secure);
  }

  /** A new key of a witness. */
  public static Ed25519Signer generateWitness(String name, RandomGenerator secure) {
    return generate(name, SignatureKind.COSIGNATURE, secure);
  }

  private static Ed25519Signer generate(String name, SignatureKind kind, RandomGenerator secure) {
    byte[] seed = new byte[Ed25519.KEY_LENGTH];
    secure.nextBytes(seed);
    return new Ed25519Signer(name, kind, seed);
  }

  /** Reads the text form; empty if it is malformed or its hash is not its own. */
  public static Optional<Ed25519Signer> parse(String text) {
    String stripped = text.strip();
    String[] parts =
        stripped.startsWith(MARK) ? stripped.substring(MARK.length()).split("\\+", 3) : parts();
    if (parts.length != 3 || !KeyName.isGood(parts[0])) {
      return Optional.empty();
    }
    try {
      byte[] material = Base64.getDecoder().decode(parts[2]);
      for (SignatureKind kind : SignatureKind.values()) {
        if (kind != SignatureKind.SM2_SM3 && kind.owns(material)) {
          Ed25519Signer signer = new Ed25519Signer(parts[0], kind, kind.keyOf(material));
          return signer.text().equals(stripped) ? Optional.of(signer) : Optional.empty();
        }
      }
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String[] parts() {
    return new String[0];
  }

  @Override
  public VerifierKey verifier() {
    return verifier;
  }

  @Override
  public NoteSignature sign(String text) {
    if (verifier.kind() != SignatureKind.ED25519) {
      throw new IllegalStateException("A witness signs with a time");
    }
    byte[] signature = Ed25519.sign(seed, text.getBytes(StandardCharsets.UTF_8));
    return NoteSignature.of(verifier.name(), verifier.id(), signature);
  }

  /** A cosignature over a checkpoint's text. */
  public NoteSignature cosign(String text, Instant time) {
    if (verifier.kind() != SignatureKind.COSIGNATURE) {
      throw new IllegalStateException("A log's own key gives no cosignature");
    }
    return NoteSignature.of(verifier.name(), verifier.id(), Cosignature.sign(seed, text, time));
  }

  /** The secret text form, for the key's file and nowhere else. */
  public String text() {
    byte[] material = verifier.kind().material(seed);
    String text =
        MARK
            + verifier.name()
            + "+"
            + String.format("%08x", verifier.id())
            + "+"
            + Base64.getEncoder().encodeToString(material);
    Arrays.fill(material, (byte) 0);
    return text;
  }

  /** The public key only. */
  @Override
  public String toString() {
    return verifier.text();
  }
}
