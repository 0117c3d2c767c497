package org.kuangheng.merkle.note;

/** The rule for names of keys: not empty, no space of any kind, no plus, no control character. */
final class KeyName {
  private KeyName() {}

  static boolean isGood(String name) {
    return !name.isEmpty()
        && name.codePoints()
            .noneMatch(
                c ->
                    c == '+'
                        || Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c));
  }
}
