package org.kuangheng.merkle.note;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.kuangheng.kernel.Sha256;

/**
 * A public key that checks notes (验签公钥): {@code name+hash+key}, the form in which logs and
 * witnesses publish theirs.
 *
 * @param key the public key in Base 64, without its type
 */
public record VerifierKey(String name, SignatureKind kind, String key) {
  public VerifierKey {
    if (!KeyName.isGood(name)) {
      throw new IllegalArgumentException(
          "A key's name has no spaces and no plus and is not empty, but was '" + name + "'");
    }
  }

  /** How a note's signature stands with a key. */
  public enum Standing {
    /** There is none by this key. */
    ABSENT,
    /** There is one, and it is not over this text, or damaged. */
    WRONG,
    VALID
  }

  static VerifierKey of(String name, SignatureKind kind, byte[] key) {
    return new VerifierKey(name, kind, Base64.getEncoder().encodeToString(key));
  }

  /** Reads a key; empty if it is malformed, its hash is not its own, or its kind is not known. */
  public static Optional<VerifierKey> parse(String text) {
    String[] parts = text.strip().split("\\+", 3);
    if (parts.length != 3 || !KeyName.isGood(parts[0])) {
      return Optional.empty();
    }
    byte[] material;
    try {
      material = Base64.getDecoder().decode(parts[2]);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    for (SignatureKind kind : SignatureKind.values()) {
      if (kind.owns(material)) {
        VerifierKey key = of(parts[0], kind, kind.keyOf(material));
        return key.text().equals(text.strip()) ? Optional.of(key) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The first four bytes of SHA-256 over name, newline, type and key. */
  public int id() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(name.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
    out.writeBytes(material());
    return ByteBuffer.wrap(HexFormat.of().parseHex(Sha256.of(out.toByteArray()).hex())).getInt();
  }

  /** The key as it is published. */
  public String text() {
    return name
        + "+"
        + String.format("%08x", id())
        + "+"
        + Base64.getEncoder().encodeToString(material());
  }

  /** The note's signatures by this key's name and id, true or not. */
  public List<NoteSignature> claimed(SignedNote note) {
    int id = id();
    return note.signatures().stream()
        .filter(signature -> signature.keyName().equals(name) && signature.keyId() == id)
        .toList();
  }

  /** Whether this key signed the note; one wrong signature of the key spoils the others. */
  public Standing standing(SignedNote note) {
    List<NoteSignature> claimed = claimed(note);
    if (claimed.isEmpty()) {
      return Standing.ABSENT;
    }
    byte[] publicKey = Base64.getDecoder().decode(key);
    boolean all =
        claimed.stream().allMatch(one -> kind.verifies(publicKey, note.text(), one.bytes()));
    return all ? Standing.VALID : Standing.WRONG;
  }

  private byte[] material() {
    return kind.material(Base64.getDecoder().decode(key));
  }
}
