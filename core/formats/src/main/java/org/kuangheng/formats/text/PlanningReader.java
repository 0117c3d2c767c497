package org.kuangheng.formats.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.draft.AxisOrder;
import org.kuangheng.formats.draft.DraftArea;
import org.kuangheng.formats.draft.DraftBlock;
import org.kuangheng.formats.draft.DraftElevations;
import org.kuangheng.formats.draft.DraftPoint;
import org.kuangheng.formats.draft.DraftRing;
import org.kuangheng.formats.draft.Fields;
import org.kuangheng.formats.draft.Ordinate;
import org.kuangheng.formats.draft.OrdinateReader;
import org.kuangheng.formats.draft.StatedCrs;
import org.kuangheng.formats.draft.Texts;
import org.kuangheng.formats.draft.Widths;
import org.kuangheng.formats.text.DecodedText.Line;
import org.kuangheng.geo.prism.Prism.Sign;
import org.kuangheng.kernel.Place;

/** Reads the vertex strings of planning databases (规划数据库拐点坐标): {@code X1,Y1;X2,Y2;...}. */
public final class PlanningReader {
  private static final Pattern RECOGNISED =
      Pattern.compile("(?:[^;,]*[\\t,:])?[^;,]*\\d[^;,]*,[^;,]*\\d[^;,]*(?:;[^;]*){2,}.*");

  private final TextSource source;

  private PlanningReader(TextSource source) {
    this.source = source;
  }

  public static boolean recognises(TextSource source) {
    return source.lines().stream().anyMatch(PlanningReader::isString);
  }

  private static boolean isString(Line line) {
    String text = Widths.narrow(line.text()).strip();
    int semicolon = text.indexOf(';');
    return semicolon > 0
        && semicolon < 120
        && RECOGNISED.matcher(text.substring(0, Math.min(400, text.length()))).matches();
  }

  public static List<DraftArea> read(TextSource source) {
    PlanningReader reader = new PlanningReader(source);
    long count = source.lines().stream().filter(PlanningReader::isString).count();
    List<DraftArea> areas = new ArrayList<>();
    for (Line line : source.lines()) {
      if (isString(line)) {
        areas.add(reader.area(line, source.idOf(areas.size() + 1, (int) count)));
      } else if (line.text().chars().filter(Character::isDigit).count() > 5) {
        source
            .findings()
            .add(
                FormatIssue.LINE_NOT_UNDERSTOOD,
                source.at(line.number()),
                "text",
                Texts.brief(line.text()));
      }
    }
    return areas;
  }

  private DraftArea area(Line line, String fallback) {
    int before = source.findings().blocking();
    String text = Widths.narrow(line.text()).strip().replace("\"", "");
    String head = text.substring(0, text.indexOf(';'));
    int cut = Math.max(head.indexOf('\t'), head.indexOf(':'));
    if (cut < 0 && head.chars().filter(c -> c == ',').count() == 2) {
      cut = head.indexOf(',');
    }
    String id = cut > 0 ? head.substring(0, cut).strip() : fallback;
    Place place = source.at(line.number()).inPart(id);
    List<DraftPoint> points = points(text.substring(cut + 1), place);
    DraftRing ring = new DraftRing(1, points, place);
    DraftBlock block =
        new DraftBlock(1, List.of(ring), null, DraftElevations.NOT_DUE, "", Sign.INCLUDE, place);
    return new DraftArea(
        id,
        "",
        StatedCrs.NONE,
        AxisOrder.LONGITUDE_FIRST,
        List.of(block),
        null,
        null,
        Map.of(),
        source.findings().blocking() > before,
        place);
  }

  private List<DraftPoint> points(String text, Place place) {
    List<DraftPoint> points = new ArrayList<>();
    List<String> pairs = Fields.withoutTrailingBlanks(Fields.split(text, ';'));
    for (String pair : pairs) {
      String label = String.valueOf(points.size() + 1);
      List<String> numbers = Fields.withoutTrailingBlanks(Fields.split(pair, ','));
      Place at = place.atField("第 " + label + " 点");
      if (numbers.size() != 2) {
        source
            .findings()
            .add(
                FormatIssue.WRONG_FIELD_COUNT,
                at,
                "expected",
                2,
                "actual",
                numbers.size(),
                "text",
                Texts.brief(pair));
        continue;
      }
      @Nullable Ordinate first = OrdinateReader.read(numbers.get(0), source.findings(), at);
      @Nullable Ordinate second = OrdinateReader.read(numbers.get(1), source.findings(), at);
      if (first != null && second != null) {
        points.add(new DraftPoint(label, first, second, at));
      }
    }
    return points;
  }
}
