package org.kuangheng.formats.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.FormatIssue;

/**
 * Finds the encoding of a text: a byte-order mark decides, then strict UTF-8, then strict GB18030
 * (which includes GBK and GB2312). Text that was stored in the wrong encoding is restored.
 */
public final class TextDecoder {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int SAMPLE = 1 << 16;

  private TextDecoder() {}

  /** The text, or {@code null} with an issue if the bytes are no text. */
  public static @Nullable DecodedText decode(byte[] bytes, Findings findings) {
    DecodedText marked = withByteOrderMark(bytes, findings);
    if (marked != null) {
      return Mojibake.restore(marked, findings);
    }
    int control = controlByte(bytes);
    if (control >= 0) {
      findings.add(FormatIssue.BINARY_CONTENT, findings.wholeFile(), "offset", control);
      return null;
    }
    String utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
    if (utf8 != null) {
      return Mojibake.restore(new DecodedText(utf8, "UTF-8"), findings);
    }
    String gb = strict(bytes, 0, GB18030);
    return gb != null
        ? Mojibake.restore(new DecodedText(gb, "GB18030"), findings)
        : lenient(bytes, 0, findings);
  }

  private static @Nullable DecodedText withByteOrderMark(byte[] bytes, Findings findings) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      String text = strict(bytes, 3, StandardCharsets.UTF_8);
      return text != null ? new DecodedText(text, "UTF-8") : lenient(bytes, 3, findings);
    }
    Charset wide =
        startsWith(bytes, 0xff, 0xfe)
            ? StandardCharsets.UTF_16LE
            : startsWith(bytes, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : null;
    String text = wide == null ? null : strict(bytes, 2, wide);
    return wide == null || text == null ? null : new DecodedText(text, wide.name());
  }

  /** Decodes what cannot be decoded strictly; too many faults mean that it is no text. */
  private static @Nullable DecodedText lenient(byte[] bytes, int from, Findings findings) {
    Charset charset =
        faults(bytes, from, StandardCharsets.UTF_8) * 2 < faults(bytes, from, GB18030)
            ? StandardCharsets.UTF_8
            : GB18030;
    int offset = firstFault(bytes, from, charset);
    if (faults(bytes, from, charset) * 10 > Math.min(bytes.length, SAMPLE)) {
      findings.add(FormatIssue.BINARY_CONTENT, findings.wholeFile(), "offset", offset);
      return null;
    }
    int line = 1;
    for (int i = 0; i < offset; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    findings.add(
        FormatIssue.ENCODING_BROKEN,
        findings.wholeFile().atLine(line),
        "encoding",
        charset.name(),
        "offset",
        offset);
    String text = new String(bytes, from, bytes.length - from, charset);
    return new DecodedText(text, charset.name());
  }

  static @Nullable String strict(byte[] bytes, int from, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static long faults(byte[] bytes, int from, Charset charset) {
    int length = Math.min(bytes.length - from, SAMPLE);
    return new String(bytes, from, length, charset).chars().filter(c -> c == '\ufffd').count();
  }

  private static int firstFault(byte[] bytes, int from, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(4096);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    return in.position();
  }

  private static int controlByte(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      boolean escape = b == 26 || b == 27;
      if ((b >= 0 && b < 9) || (b > 13 && b < 32 && !escape)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
