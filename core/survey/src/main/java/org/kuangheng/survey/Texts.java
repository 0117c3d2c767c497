package org.kuangheng.survey;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** How the survey reads a cell's text (文本规整): full-width forms, spaces and words for "unknown". */
final class Texts {
  private static final Set<String> UNKNOWN =
      Set.of("", "-", "--", "/", "\\", "—", "——", "不详", "未知", "待查", "待核实", "n/a", "na", "null");

  private Texts() {}

  /** Half-width, without surrounding space. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  /** For comparison: half-width, lower case, without any space or required-mark. */
  static String key(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s*:\\u00a0\\ufeff]+", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Without what stands in brackets of any kind. */
  static String withoutBrackets(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[(\\[【〔][^)\\]】〕]*[)\\]】〕]", "");
  }

  /** What stands in the last brackets; empty if nothing does. */
  static String inBrackets(String text) {
    String half = Normalizer.normalize(text, Normalizer.Form.NFKC);
    int open = Math.max(half.lastIndexOf('('), half.lastIndexOf('['));
    int close = Math.max(half.lastIndexOf(')'), half.lastIndexOf(']'));
    return open >= 0 && close > open ? half.substring(open + 1, close).strip() : "";
  }

  /** Whether nobody has stated anything: blank, a dash, 不详, 未知 … */
  static boolean isUnknown(String text) {
    return UNKNOWN.contains(key(text));
  }
}
