package org.kuangheng.merkle.note;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * An SM2 private key (国密私钥) that signs a log's checkpoints beside the Ed25519 one. Needs Bouncy
 * Castle. Its text form is {@code PRIVATE+SM2+name+hash+secret}.
 */
public final class Sm2NoteSigner implements NoteSigner {
  private static final String MARK = "PRIVATE+SM2+";

  private final BigInteger secret;
  private final SecureRandom random;
  private final VerifierKey verifier;

  private Sm2NoteSigner(String name, BigInteger secret, SecureRandom random) {
    this.secret = secret;
    this.random = random;
    this.verifier = VerifierKey.of(name, SignatureKind.SM2_SM3, Sm2.publicKeyOf(secret));
  }

  public static Sm2NoteSigner generate(String name, SecureRandom random) {
    BigInteger below = Sm2.order().subtract(BigInteger.TWO);
    BigInteger secret;
    do {
      secret = new BigInteger(Sm2.order().bitLength(), random);
    } while (secret.signum() == 0 || secret.compareTo(below) > 0);
    return new Sm2NoteSigner(name, secret, random);
  }

  /** Reads the text form; empty if it is malformed or its hash is not its own. */
  public static Optional<Sm2NoteSigner> parse(String text, SecureRandom random) {
    String stripped = text.strip();
    if (!stripped.startsWith(MARK)) {
      return Optional.empty();
    }
    String[] parts = stripped.substring(MARK.length()).split("\\+", 3);
    if (parts.length != 3 || !KeyName.isGood(parts[0])) {
      return Optional.empty();
    }
    try {
      BigInteger secret = new BigInteger(1, Base64.getDecoder().decode(parts[2]));
      if (secret.signum() == 0 || secret.compareTo(Sm2.order()) >= 0) {
        return Optional.empty();
      }
      Sm2NoteSigner signer = new Sm2NoteSigner(parts[0], secret, random);
      return signer.text().equals(stripped) ? Optional.of(signer) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public VerifierKey verifier() {
    return verifier;
  }

  @Override
  public NoteSignature sign(String text) {
    byte[] signature = Sm2.sign(secret, text.getBytes(StandardCharsets.UTF_8), random);
    return NoteSignature.of(verifier.name(), verifier.id(), signature);
  }

  /** The secret text form, for the key's file and nowhere else. */
  public String text() {
    return MARK
        + verifier.name()
        + "+"
        + String.format("%08x", verifier.id())
        + "+"
        + Base64.getEncoder().encodeToString(secret.toByteArray());
  }

  /** The public key only. */
  @Override
  public String toString() {
    return verifier.text();
  }
}
