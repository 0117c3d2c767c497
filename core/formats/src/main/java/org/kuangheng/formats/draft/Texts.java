package org.kuangheng.formats.draft;

/** Pieces of a file's text as issues quote them. */
public final class Texts {
  private static final int LONGEST = 60;

  private Texts() {}

  /** At most 60 characters on one line, control characters shown as a dot. */
  public static String brief(String text) {
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    StringBuilder out = new StringBuilder(shown.length());
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      boolean unpaired = Character.isSurrogate(c) && i == shown.length() - 1;
      out.append(c < ' ' || c == '\u007f' || c == '\ufffd' || unpaired ? '·' : c);
    }
    return out.toString();
  }
}
