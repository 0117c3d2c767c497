package org.kuangheng.merkle.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** A kind of signature (签名种类) under a note, told by the first bytes of the verifier key. */
public enum SignatureKind {
  /** A log's signature, type 0x01 of signed-note. */
  ED25519("01", Ed25519.KEY_LENGTH),

  /** A witness's timestamped cosignature, type 0x04, {@code cosignature/v1}. */
  COSIGNATURE("04", Ed25519.KEY_LENGTH),

  /**
   * SM2 with SM3 (国密, GB/T 32918 and GB/T 32905) over the text, signature r‖s, key the uncompressed
   * point. Not of the specification's list: type 0xff, then the name {@code
   * kuangheng.org/sm2-sm3/v1} and a zero byte. Needs Bouncy Castle.
   */
  SM2_SM3("ff6b75616e6768656e672e6f72672f736d322d736d332f763100", 65);

  private final String prefix;
  private final int keyLength;

  SignatureKind(String prefix, int keyLength) {
    this.prefix = prefix;
    this.keyLength = keyLength;
  }

  private byte[] prefix() {
    return HexFormat.of().parseHex(prefix);
  }

  /** Type and key as they are hashed and printed. */
  byte[] material(byte[] key) {
    byte[] type = prefix();
    return ByteBuffer.allocate(type.length + key.length).put(type).put(key).array();
  }

  /** Whether this is type and key of this kind. */
  boolean owns(byte[] material) {
    byte[] type = prefix();
    return material.length == type.length + keyLength
        && Arrays.equals(material, 0, type.length, type, 0, type.length);
  }

  byte[] keyOf(byte[] material) {
    return Arrays.copyOfRange(material, prefix().length, material.length);
  }

  /** Whether this installation can compute it. */
  public boolean isAvailable() {
    return this != SM2_SM3 || Sm2.isAvailable();
  }

  boolean verifies(byte[] key, String text, byte[] signature) {
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    return switch (this) {
      case ED25519 -> Ed25519.verifies(key, message, signature);
      case COSIGNATURE -> Cosignature.verifies(key, text, signature);
      case SM2_SM3 -> Sm2.isAvailable() && Sm2.verifies(key, message, signature);
    };
  }
}
