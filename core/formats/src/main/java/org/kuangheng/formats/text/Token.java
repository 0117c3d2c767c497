package org.kuangheng.formats.text;

import java.util.regex.Pattern;
import org.kuangheng.formats.draft.Widths;

/** One field of a coordinate string with its line. */
record Token(String text, int line) {
  private static final Pattern METRES = Pattern.compile("\\d{6,8}(\\.\\d*)?");
  private static final Pattern DEGREES = Pattern.compile("\\d{1,3}\\.\\d{3,}");
  private static final Pattern MARKED = Pattern.compile("[EWNSewns东西南北经纬]*\\d{1,3}[°度º].*");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

  static Token of(String raw, int line) {
    return new Token(Widths.narrow(raw).strip(), line);
  }

  boolean isMetres() {
    return METRES.matcher(text).matches();
  }

  boolean isDegrees() {
    return DEGREES.matcher(text).matches() || MARKED.matcher(text).matches();
  }

  boolean isWhole() {
    return WHOLE.matcher(text).matches();
  }

  /** The whole number, or -1. */
  int whole() {
    return isWhole() ? Integer.parseInt(text) : -1;
  }

  boolean isBlank() {
    return text.isEmpty();
  }
}
