package org.kuangheng.survey;

import java.util.Locale;

/**
 * The check of a unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters of which the
 * last is a check character modulo 31.
 *
 * <p>Limits: the organisation code inside it has a check of its own, which is not tested.
 */
public final class CreditCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  private CreditCode() {}

  /** Whether the code is well formed and its check character fits. */
  public static boolean isValid(String code) {
    return code.length() == 18
        && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && code.charAt(17) == checkCharacter(code.substring(0, 17));
  }

  /** The code with its check character, for 17 characters of the code's alphabet. */
  public static String complete(String seventeen) {
    String upper = seventeen.toUpperCase(Locale.ROOT);
    if (upper.length() != 17 || upper.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
      throw new IllegalArgumentException(
          "A credit code has 17 characters before its check, but there was '" + seventeen + "'");
    }
    return upper + checkCharacter(upper);
  }

  private static char checkCharacter(String seventeen) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += ALPHABET.indexOf(seventeen.charAt(i)) * WEIGHTS[i];
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
