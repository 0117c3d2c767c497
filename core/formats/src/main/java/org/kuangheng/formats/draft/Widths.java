package org.kuangheng.formats.draft;

/** Full-width characters (全角字符) and their ASCII forms. */
public final class Widths {
  private Widths() {}

  /** The text with full-width digits, letters, punctuation and spaces as ASCII. */
  public static String narrow(String text) {
    if (!hasFullWidth(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(narrow(text.charAt(i)));
    }
    return out.toString();
  }

  /** Whether the text has a full-width digit, sign or punctuation mark. */
  public static boolean hasFullWidth(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (narrow(text.charAt(i)) != text.charAt(i)) {
        return true;
      }
    }
    return false;
  }

  private static char narrow(char c) {
    return switch (c) {
      case '\u3000', '\u00a0' -> ' ';
      case '。', '．' -> '.';
      case '、' -> ',';
      case '—', '–', '−' -> '-';
      case '【' -> '[';
      case '】' -> ']';
      default -> c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
    };
  }
}
