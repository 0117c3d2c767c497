package org.kuangheng.formats.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.kuangheng.kernel.SquareMetres;

/** One plot (地块) of a coordinate text while its lines are read. */
final class LandPlot {
  private static final List<String> TITLES = List.of("图形属性", "图幅号", "地块用途", "地类编码");

  private final TextSource source;
  private final Place place;
  private final List<String> head;
  private final List<List<DraftRing>> blocks = new ArrayList<>();
  private final List<DraftPoint> points = new ArrayList<>();
  private int ring;
  private boolean broken;
  private @Nullable DraftElevations elevations;

  /**
   * What the plots of a file share, the id for a plot without one, and whether the header rules all
   * of them out.
   */
  record Context(
      StatedCrs crs,
      DraftElevations elevations,
      Map<String, String> attributes,
      String id,
      boolean refused) {}

  private LandPlot(List<String> head, Place place, TextSource source) {
    this.head = head;
    this.place = place;
    this.source = source;
  }

  static LandPlot begin(Line line, TextSource source) {
    List<String> head = new ArrayList<>(fields(line.text().replaceFirst("[@＠].*$", "")));
    String part = head.size() > 3 && !head.get(3).isEmpty() ? head.get(3) : field(head, 2);
    Place at = source.at(line.number());
    LandPlot plot = new LandPlot(head, part.isEmpty() ? at : at.inPart(part), source);
    if (Fields.whole(head.getFirst()) == null) {
      source.findings().add(FormatIssue.KEY_MISSING, plot.place, "key", "界址点数");
    }
    return plot;
  }

  /** A plot for points that come before any plot line. */
  static LandPlot nameless(Line line, TextSource source) {
    LandPlot plot = new LandPlot(List.of(), source.at(line.number()), source);
    plot.broken = true;
    return plot;
  }

  /** The fields of a line; full-width commas separate only where there are no others. */
  static List<String> fields(String line) {
    List<String> fields = Fields.split(line, ',');
    if (fields.size() < 3) {
      fields = Fields.split(Widths.narrow(line), ',');
    }
    return fields.size() < 3 ? List.of(line.strip().split("[\\s\\t]+")) : fields;
  }

  /** Whether these are the fields of a plot line that lacks its mark. */
  static boolean looksLikePlot(List<String> fields) {
    return fields.size() >= 6
        && Fields.whole(fields.get(0)) != null
        && fields.stream().anyMatch(field -> field.matches("面|线|点"));
  }

  void elevations(DraftElevations stated) {
    elevations = stated;
  }

  void point(Line line) {
    List<String> fields = Fields.withoutTrailingBlanks(fields(line.text()));
    Place at = place.atLine(line.number());
    if (fields.size() < 3 || (fields.size() == 3 && fields.get(1).matches("\\d{1,3}"))) {
      refuse(line, fields.size(), at);
      return;
    }
    boolean ringless = fields.size() == 3;
    if (fields.size() > 4) {
      String rest = String.join(",", fields.subList(4, fields.size()));
      source
          .findings()
          .add(FormatIssue.EXTRA_FIELDS, at, "count", fields.size() - 4, "text", Texts.brief(rest));
    }
    Integer number = ringless ? Integer.valueOf(1) : ringNumber(fields, at);
    Ordinate first = ordinate(fields.get(ringless ? 1 : 2), at.atField("X"));
    Ordinate second = ordinate(fields.get(ringless ? 2 : 3), at.atField("Y"));
    if (number == null || first == null || second == null) {
      broken = true;
      return;
    }
    if (number != ring) {
      endRing();
      ring = number;
    }
    points.add(new DraftPoint(Texts.brief(fields.getFirst()), first, second, at));
  }

  private @Nullable Integer ringNumber(List<String> fields, Place at) {
    Integer number = Fields.whole(fields.get(1));
    if (number == null) {
      source
          .findings()
          .add(
              FormatIssue.NUMBER_INVALID,
              at.atField("圈号"),
              "text",
              Texts.brief(fields.get(1)),
              "example",
              "1");
    }
    return number;
  }

  private @Nullable Ordinate ordinate(String text, Place at) {
    return OrdinateReader.read(text, source.findings(), at);
  }

  private void refuse(Line line, int actual, Place at) {
    broken = true;
    source
        .findings()
        .add(
            FormatIssue.WRONG_FIELD_COUNT,
            at,
            "expected",
            4,
            "actual",
            actual,
            "text",
            Texts.brief(line.text()));
  }

  /** Ring 1 begins a block; a higher number is a hole in it. */
  private void endRing() {
    if (points.isEmpty()) {
      return;
    }
    if (ring <= 1 || blocks.isEmpty()) {
      blocks.add(new ArrayList<>());
    }
    blocks.getLast().add(new DraftRing(ring, points, points.getFirst().place()));
    points.clear();
  }

  /** The area, or {@code null} if the plot is not drawn as one. */
  @Nullable DraftArea draft(Context context) {
    endRing();
    String kind = field(head, 4);
    if (kind.equals("线") || kind.equals("点")) {
      source.findings().add(FormatIssue.NOT_A_POLYGON, place, "kind", kind);
      return null;
    }
    if (blocks.isEmpty() && !broken) {
      source.findings().add(FormatIssue.PLOT_WITHOUT_POINTS, place);
    }
    String id = field(head, 2).isEmpty() ? field(head, 3) : field(head, 2);
    return new DraftArea(
        id.isEmpty() ? context.id() : id,
        field(head, 3),
        context.crs(),
        AxisOrder.SURVEY,
        draftBlocks(context),
        declaredArea(),
        head.isEmpty() ? null : Fields.whole(head.getFirst()),
        attributes(context),
        broken || context.refused(),
        place);
  }

  private List<DraftBlock> draftBlocks(Context context) {
    DraftElevations stated = elevations == null ? context.elevations() : elevations;
    List<DraftBlock> drafts = new ArrayList<>();
    for (List<DraftRing> rings : blocks) {
      drafts.add(new DraftBlock(drafts.size() + 1, rings, null, stated, "", Sign.INCLUDE, place));
    }
    return drafts;
  }

  private @Nullable SquareMetres declaredArea() {
    String text = field(head, 1);
    BigDecimal hectares = Fields.decimal(text);
    if (hectares != null && hectares.signum() >= 0) {
      return hectares.signum() == 0 ? null : SquareMetres.ofHectares(hectares);
    }
    if (!text.isEmpty()) {
      source
          .findings()
          .add(FormatIssue.DECLARED_AREA_INVALID, place.atField("地块面积"), "text", Texts.brief(text));
    }
    return null;
  }

  private Map<String, String> attributes(Context context) {
    Map<String, String> attributes = new LinkedHashMap<>(context.attributes());
    for (int i = 4; i < head.size(); i++) {
      String title = i - 4 < TITLES.size() ? TITLES.get(i - 4) : "其他" + (i - 3 - TITLES.size());
      if (!head.get(i).isEmpty()) {
        attributes.put(title, head.get(i));
      }
    }
    return attributes;
  }

  private static String field(List<String> fields, int index) {
    return index < fields.size() ? fields.get(index) : "";
  }
}
