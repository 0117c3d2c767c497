package org.kuangheng.formats;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.draft.AreaAssembler;
import org.kuangheng.formats.draft.DraftArea;
import org.kuangheng.formats.text.DecodedText;
import org.kuangheng.formats.text.TextAreas;
import org.kuangheng.formats.text.TextDecoder;
import org.kuangheng.formats.text.TextSource;

/**
 * Reads areas of rights (矿区范围) from any supported file. The format is told by content, never by
 * name. Bad input gives issues, never an exception.
 */
public final class AreaReader {
  private AreaReader() {}

  public static ParsedAreas read(Path file, ReadOptions options) {
    Findings findings = new Findings(SafeFiles.nameOf(file));
    SafeFiles.Content content = SafeFiles.read(file);
    findings.addAll(content.issues());
    byte[] bytes = content.bytes();
    if (bytes == null) {
      return new ParsedAreas("unknown", null, List.of(), findings.list());
    }
    return text(bytes, file, options, findings);
  }

  private static ParsedAreas text(byte[] bytes, Path file, ReadOptions options, Findings findings) {
    DecodedText decoded = TextDecoder.decode(bytes, findings);
    if (decoded == null) {
      return new ParsedAreas("unknown", null, List.of(), findings.list());
    }
    TextSource source =
        new TextSource(decoded.lines(), SafeFiles.stemOf(file), options.chinese(), findings);
    TextAreas.Found found = TextAreas.read(source);
    return assembled(found.format(), decoded.encoding(), found.areas(), options, findings);
  }

  private static ParsedAreas assembled(
      String format,
      @Nullable String encoding,
      List<DraftArea> drafts,
      ReadOptions options,
      Findings findings) {
    List<ParsedArea> areas = new AreaAssembler(options, findings).assemble(drafts);
    if (areas.isEmpty() && findings.blocking() == 0) {
      findings.add(FormatIssue.NO_AREA, findings.wholeFile());
    }
    return new ParsedAreas(format, encoding, areas, findings.list());
  }
}
