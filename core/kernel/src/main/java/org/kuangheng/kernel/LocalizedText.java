package org.kuangheng.kernel;

/** A sentence or label in both languages of the product. Neither may be blank. */
public record LocalizedText(String zh, String en) {
  public LocalizedText {
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException(
          "A text needs both languages, but was zh='" + zh + "', en='" + en + "'");
    }
  }

  /** The text in the language asked for. */
  public String in(Lang lang) {
    return switch (lang) {
      case ZH -> zh;
      case EN -> en;
    };
  }
}
