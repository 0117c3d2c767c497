package org.kuangheng.kernel;

/** The one rule for identifiers: not blank, no surrounding space, no control characters. */
final class Ids {
  private Ids() {}

  static void check(String type, String value) {
    if (value.isBlank()
        || !value.equals(value.strip())
        || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          type
              + " must be text without surrounding space or control characters, but was '"
              + value
              + "'");
    }
  }
}
