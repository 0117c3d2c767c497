package org.kuangheng.formats.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.draft.AxisOrder;
import org.kuangheng.formats.draft.DraftArea;
import org.kuangheng.formats.draft.DraftBlock;
import org.kuangheng.formats.draft.StatedCrs;
import org.kuangheng.formats.draft.Texts;
import org.kuangheng.kernel.Place;

/**
 * Reads mining-right registry strings (采矿权坐标串): {@code
 * blocks,{n,{idx,X,Y}*n,upper,lower,note,sign}}. Points are told by their shape, not by the counts,
 * so that a wrong count is a finding and not a misreading of all that follows.
 */
public final class RegistryReader {
  private final TextSource source;
  private final Findings findings;

  private RegistryReader(TextSource source) {
    this.source = source;
    this.findings = source.findings();
  }

  public static boolean recognises(TextSource source) {
    return StringRecord.kindOf(source.lines()) == StringRecord.Kind.REGISTRY;
  }

  public static List<DraftArea> read(TextSource source) {
    RegistryReader reader = new RegistryReader(source);
    List<StringRecord> records = StringRecord.of(source);
    List<DraftArea> areas = new ArrayList<>();
    for (StringRecord record : records) {
      String id = record.id();
      areas.add(
          reader.area(record, id == null ? source.idOf(areas.size() + 1, records.size()) : id));
    }
    return areas;
  }

  private DraftArea area(StringRecord record, String id) {
    int before = findings.blocking();
    Tokens tokens = new Tokens(record);
    Place place = source.at(tokens.line()).inPart(id);
    int declared = tokens.next().whole();
    List<DraftBlock> blocks = new ArrayList<>();
    RegistryBlockReader reader = new RegistryBlockReader(tokens, place, findings);
    while (!tokens.onlyBlanksFrom(0)) {
      @Nullable DraftBlock block = reader.read(blocks.size() + 1);
      if (block == null) {
        String rest = tokens.rest();
        findings.add(
            FormatIssue.EXTRA_FIELDS,
            place.atLine(tokens.line()),
            "count",
            tokens.left(),
            "text",
            Texts.brief(rest));
        break;
      }
      blocks.add(block);
    }
    if (declared != blocks.size()) {
      findings.add(
          declared > blocks.size() ? FormatIssue.BLOCKS_MISSING : FormatIssue.BLOCK_COUNT_DIFFERS,
          place,
          "declared",
          declared,
          "actual",
          blocks.size());
    }
    return new DraftArea(
        id,
        "",
        StatedCrs.NONE,
        AxisOrder.SURVEY,
        blocks,
        null,
        null,
        Map.of(),
        findings.blocking() > before,
        place);
  }
}
