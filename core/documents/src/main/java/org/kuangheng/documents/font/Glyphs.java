package org.kuangheng.documents.font;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kuangheng.documents.DocumentIssue;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;

/**
 * Text fit to be set in the embedded fonts (字形检查). A pdf renderer drops a character without a glyph
 * silently; here it becomes 〓, the mark printers use, and a finding.
 */
public final class Glyphs {
  private static final String SUBSTITUTE = "〓";

  private final Set<Integer> missing = new TreeSet<>();

  /** The text with every character the fonts lack replaced, and those noted. */
  public String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(character -> append(character, out));
    return out.toString();
  }

  private void append(int character, StringBuilder out) {
    if (character < 0x20 || character == 0x7F) {
      out.append(' ');
    } else if (exists(character)) {
      out.appendCodePoint(character);
    } else {
      missing.add(character);
      out.append(SUBSTITUTE);
    }
  }

  private static boolean exists(int character) {
    for (Fonts font : Fonts.values()) {
      if (!font.face().charExists(character)) {
        return false;
      }
    }
    return true;
  }

  /** One finding for each character replaced in this file, in order of code point. */
  public List<Issue> issues(String file) {
    return missing.stream()
        .map(
            character ->
                Issue.of(
                    DocumentIssue.GLYPH_MISSING,
                    Place.of(file),
                    "character",
                    Character.toString(character),
                    "code",
                    String.format("U+%04X", character)))
        .toList();
  }
}
