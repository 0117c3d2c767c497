package org.kuangheng.cli.out;

import java.nio.charset.StandardCharsets;
import org.kuangheng.kernel.Sha256;

/** Names of files made from ids that may hold any character. */
final class FileNames {
  private FileNames() {}

  /**
   * Letters, digits, Han characters, {@code -} and {@code _} stay; the rest becomes {@code _}, and
   * then a piece of the id's digest keeps two such names apart.
   */
  static String of(String id) {
    StringBuilder name = new StringBuilder();
    id.codePoints().limit(80).forEach(c -> name.appendCodePoint(plain(c) ? c : '_'));
    String clean = name.toString();
    return clean.equals(id)
        ? id
        : clean + "-" + Sha256.of(id.getBytes(StandardCharsets.UTF_8)).brief();
  }

  private static boolean plain(int c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }
}
