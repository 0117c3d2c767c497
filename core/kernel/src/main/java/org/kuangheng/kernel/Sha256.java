package org.kuangheng.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest, printed as 64 lower-case hexadecimal digits. */
public record Sha256(String hex) {
  public Sha256 {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Sha256 must be 64 hexadecimal digits, but was " + hex);
    }
  }

  public static Sha256 of(byte[] bytes) {
    try {
      return new Sha256(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** The digest of a value's {@linkplain CanonicalJson canonical bytes}. */
  public static Sha256 ofCanonical(Object value) {
    return of(CanonicalJson.bytes(value));
  }

  /** The first 12 digits, as printed on documents. */
  public String brief() {
    return hex.substring(0, 12);
  }
}
