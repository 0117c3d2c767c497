package org.kuangheng.formats.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.draft.AxisOrder;
import org.kuangheng.formats.draft.DraftArea;
import org.kuangheng.formats.draft.DraftBlock;
import org.kuangheng.formats.draft.DraftElevations;
import org.kuangheng.formats.draft.DraftPoint;
import org.kuangheng.formats.draft.DraftRing;
import org.kuangheng.formats.draft.Ordinate;
import org.kuangheng.formats.draft.OrdinateReader;
import org.kuangheng.formats.draft.StatedCrs;
import org.kuangheng.formats.draft.Texts;
import org.kuangheng.geo.prism.Prism.Sign;
import org.kuangheng.kernel.Place;

/**
 * Reads exploration-right strings (勘查区块坐标串): {@code blocks,{n,{lon,lat}*n,sign,?,?}} with angles
 * packed as D.MMSSss. The two fields after the sign have no known meaning and are passed over.
 */
public final class ExplorationReader {
  private static final int FIELDS_AFTER_SIGN = 2;

  private final TextSource source;
  private final Findings findings;

  private ExplorationReader(TextSource source) {
    this.source = source;
    this.findings = source.findings();
  }

  public static boolean recognises(TextSource source) {
    return StringRecord.kindOf(source.lines()) == StringRecord.Kind.EXPLORATION;
  }

  public static List<DraftArea> read(TextSource source) {
    ExplorationReader reader = new ExplorationReader(source);
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
    boolean packed = isPacked(record, place);
    int declared = tokens.next().whole();
    List<DraftBlock> blocks = new ArrayList<>();
    while (tokens.peek(0).isWhole() && tokens.isCoordinate(1)) {
      blocks.add(block(tokens, packed, place.inPart(id + "#" + (blocks.size() + 1))));
    }
    if (!tokens.onlyBlanksFrom(0)) {
      findings.add(
          FormatIssue.EXTRA_FIELDS,
          place.atLine(tokens.line()),
          "count",
          tokens.left(),
          "text",
          Texts.brief(tokens.rest()));
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
    boolean broken = findings.blocking() > before;
    return new DraftArea(
        id,
        "",
        StatedCrs.NONE,
        AxisOrder.LONGITUDE_FIRST,
        blocks,
        null,
        null,
        Map.of(),
        broken,
        place);
  }

  /**
   * Packed unless the minutes or seconds of many would reach 60. If they do so in a few only, those
   * are mistyped.
   */
  private boolean isPacked(StringRecord record, Place place) {
    NavigableSet<String> angles = new TreeSet<>();
    record.tokens().stream().filter(Token::isDegrees).map(Token::text).forEach(angles::add);
    List<String> odd = angles.stream().filter(text -> PackedAngle.of(text) == null).toList();
    if (odd.isEmpty()) {
      return true;
    }
    if (odd.size() * 2 < angles.size()) {
      odd.forEach(text -> findings.add(FormatIssue.ANGLE_OUT_OF_RANGE, place, "text", text));
      return true;
    }
    findings.add(FormatIssue.PACKED_READ_AS_DECIMAL, place, "text", odd.getFirst());
    return false;
  }

  private DraftBlock block(Tokens tokens, boolean packed, Place at) {
    Place place = at.atLine(tokens.line());
    int declared = tokens.next().whole();
    List<DraftPoint> points = new ArrayList<>();
    while (tokens.isCoordinate(0) || (points.size() < declared && tokens.isCoordinate(1))) {
      Place here = place.atLine(tokens.line());
      Ordinate first = ordinate(tokens.next(), packed, here.atField("经度"));
      Ordinate second = ordinate(tokens.next(), packed, here.atField("纬度"));
      if (first != null && second != null) {
        points.add(new DraftPoint(String.valueOf(points.size() + 1), first, second, here));
      }
    }
    Sign sign = sign(tokens, place);
    int passed = 0;
    while (passed < FIELDS_AFTER_SIGN && !nextBlock(tokens) && !tokens.atEnd()) {
      tokens.skip(1);
      passed++;
    }
    return new DraftBlock(
        at.part() == null ? 1 : blockNumber(at.part()),
        List.of(new DraftRing(1, points, place)),
        declared,
        DraftElevations.NOT_DUE,
        "",
        sign,
        place);
  }

  private static int blockNumber(String part) {
    return Integer.parseInt(part.substring(part.lastIndexOf('#') + 1));
  }

  private static boolean nextBlock(Tokens tokens) {
    return tokens.peek(0).isWhole() && tokens.isCoordinate(1) && tokens.isCoordinate(2);
  }

  private @Nullable Ordinate ordinate(Token token, boolean packed, Place at) {
    Ordinate angle = packed && token.isDegrees() ? PackedAngle.of(token.text()) : null;
    return angle != null ? angle : OrdinateReader.read(token.text(), findings, at);
  }

  private Sign sign(Tokens tokens, Place place) {
    Place at = place.atLine(tokens.line()).atField("正负号");
    if (tokens.atEnd() || tokens.peek(0).isBlank() || nextBlock(tokens)) {
      findings.add(FormatIssue.SIGN_MISSING, at);
      return Sign.INCLUDE;
    }
    String text = tokens.next().text();
    if (!text.matches("[+-]?1")) {
      findings.add(FormatIssue.SIGN_INVALID, at, "text", Texts.brief(text));
    }
    return text.startsWith("-") ? Sign.DEDUCT : Sign.INCLUDE;
  }
}
