package org.kuangheng.merkle.entry.v1;

import java.nio.charset.StandardCharsets;

/**
 * The one rule for identifiers in entries: 1 to 500 characters that are text in UTF-8, no controls.
 */
final class Identifier {
  private static final int LONGEST = 500;

  private Identifier() {}

  static void check(String what, String value) {
    if (!isGood(value)) {
      throw new IllegalArgumentException(
          what + " must be 1 to 500 characters without control characters, but was " + value);
    }
  }

  static boolean isGood(String value) {
    return !value.isBlank()
        && value.length() <= LONGEST
        && value.chars().noneMatch(Character::isISOControl)
        && StandardCharsets.UTF_8.newEncoder().canEncode(value);
  }
}
