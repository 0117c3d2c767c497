package org.kuangheng.merkle.entry.v1;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.kuangheng.kernel.Sha256;

/**
 * The opening of a salted commitment (加盐承诺): the value and the 32-byte salt that together hash to
 * what the log holds. Kept outside the log: once the opening is deleted, nothing in the log tells
 * the value, and the log still verifies.
 *
 * @param salt 64 hexadecimal digits
 */
public record Commitment(String salt, String value) {
  private static final int SALT = 32;

  public Commitment {
    if (!salt.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "A salt is 64 hexadecimal digits, but had " + salt.length() + " characters");
    }
  }

  /** A commitment to a value under a new salt; the randomness must be a secure one. */
  public static Commitment to(String value, RandomGenerator secure) {
    byte[] salt = new byte[SALT];
    secure.nextBytes(salt);
    return new Commitment(HexFormat.of().formatHex(salt), value);
  }

  /** SHA-256 over salt and value in UTF-8: what stands in the log. */
  public Sha256 hash() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(HexFormat.of().parseHex(salt));
    out.writeBytes(value.getBytes(StandardCharsets.UTF_8));
    return Sha256.of(out.toByteArray());
  }

  /** Does not show the value. */
  @Override
  public String toString() {
    return "Commitment[" + hash().brief() + "]";
  }
}
