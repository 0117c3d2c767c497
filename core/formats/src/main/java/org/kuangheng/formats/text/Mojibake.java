package org.kuangheng.formats.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.draft.Texts;

/**
 * Restores text that was decoded wrongly and stored so (乱码): UTF-8 taken for GBK, or GBK or UTF-8
 * taken for Latin-1.
 */
final class Mojibake {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private Mojibake() {}

  static DecodedText restore(DecodedText decoded, Findings findings) {
    String text = decoded.text().replace('\ufffd', '?');
    String sample = foreign(text);
    Charset wrong = sample.isEmpty() ? null : wrongCharset(sample);
    String restored = wrong == null ? null : recode(text, wrong);
    if (restored == null) {
      noteLoss(decoded.text(), findings);
      return decoded;
    }
    findings.add(
        FormatIssue.MOJIBAKE,
        findings.wholeFile(),
        "text",
        Texts.brief(sample.substring(0, Math.min(12, sample.length()))),
        "recovered",
        Texts.brief(foreign(restored)));
    return new DecodedText(restored, decoded.encoding());
  }

  private static void noteLoss(String text, Findings findings) {
    String sample = foreign(text);
    if (sample.contains("锟斤拷") || sample.indexOf('\ufffd') >= 0) {
      String left = sample.contains("锟斤拷") ? "锟斤拷" : "\ufffd";
      findings.add(FormatIssue.TEXT_LOST, findings.wholeFile(), "text", left);
    }
  }

  private static @Nullable Charset wrongCharset(String sample) {
    boolean latin = sample.chars().allMatch(c -> c < 0x100);
    if (latin) {
      return sample.length() >= 4 ? StandardCharsets.ISO_8859_1 : null;
    }
    String restored = new String(sample.getBytes(GB18030), StandardCharsets.UTF_8);
    long lost = restored.chars().filter(c -> c == '\ufffd').count();
    return ideographs(restored) >= 3 && lost * 3 < restored.length() ? GB18030 : null;
  }

  private static @Nullable String recode(String text, Charset wrong) {
    byte[] bytes = text.getBytes(wrong);
    if (wrong.equals(GB18030)) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    for (Charset right : new Charset[] {StandardCharsets.UTF_8, GB18030}) {
      String restored = TextDecoder.strict(bytes, 0, right);
      if (restored != null && ideographs(restored) >= 2) {
        return restored;
      }
    }
    return null;
  }

  private static long ideographs(String text) {
    return text.codePoints().filter(c -> c >= 0x4e00 && c <= 0x9fff).count();
  }

  /** What is not ASCII, at most 2,000 characters of it. */
  private static String foreign(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length() && out.length() < 2_000; i++) {
      if (text.charAt(i) >= 0x80) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }
}
