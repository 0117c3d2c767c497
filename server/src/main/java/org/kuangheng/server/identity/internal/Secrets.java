package org.kuangheng.server.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.kuangheng.kernel.Sha256;

/** Random ids, passwords and tokens, and the digests that are stored of them. */
final class Secrets {
  /** Without letters and digits that are read for one another. */
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  static String id(String prefix) {
    return prefix + HexFormat.of().formatHex(bytes(8));
  }

  /** A word of five bits a letter, in groups of four: {@code k3wq-9fzt-…}. */
  static String word(int groups) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < groups * 4; i++) {
      if (i > 0 && i % 4 == 0) {
        word.append('-');
      }
      word.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  static String digest(String secret) {
    return Sha256.of(secret.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
