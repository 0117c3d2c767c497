package org.kuangheng.formats.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.draft.DraftArea;
import org.kuangheng.formats.draft.DraftElevations;
import org.kuangheng.formats.draft.ElevationText;
import org.kuangheng.formats.draft.StatedCrs;
import org.kuangheng.formats.draft.Texts;
import org.kuangheng.formats.draft.Widths;
import org.kuangheng.formats.text.DecodedText.Line;

/**
 * Reads the coordinate text of natural-resource bureaus (报盘坐标文件), {@code [属性描述]} and {@code
 * [地块坐标]}.
 */
public final class LandTextReader {
  private static final Pattern SECTION = Pattern.compile("\\[[^\\]]{1,40}\\]");
  private static final Pattern PLOT = Pattern.compile("\\s*\\d{1,7}\\s*,.*@\\s*");
  private static final String HEADER = "[属性描述]";
  private static final String PLOTS = "[地块坐标]";

  private final TextSource source;
  private final LandHeader header;
  private final List<LandPlot> plots = new ArrayList<>();
  private String section = "";
  private boolean plotsSeen;

  private LandTextReader(TextSource source) {
    this.source = source;
    this.header = new LandHeader(source);
  }

  /** Whether this is such a text. */
  public static boolean recognises(List<Line> lines) {
    return lines.stream()
        .anyMatch(
            line -> {
              String text = Widths.narrow(line.text());
              return (text.indexOf('[') >= 0 && (text.contains(PLOTS) || text.contains(HEADER)))
                  || (text.indexOf('@') >= 0 && PLOT.matcher(text).matches());
            });
  }

  public static List<DraftArea> read(TextSource source) {
    return new LandTextReader(source).read();
  }

  private List<DraftArea> read() {
    for (Line line : source.lines()) {
      String text = line.text().strip();
      if (!text.isEmpty() && isSection(text)) {
        begin(Widths.narrow(text));
      } else if (!text.isEmpty() && !text.equals("\u001a")) {
        line(line);
      }
    }
    reportSections();
    int before = source.findings().blocking();
    StatedCrs crs = header.crs();
    boolean refused = source.findings().blocking() > before;
    DraftElevations elevations = header.elevations();
    List<DraftArea> areas = new ArrayList<>();
    for (LandPlot plot : plots) {
      @Nullable DraftArea area =
          plot.draft(
              new LandPlot.Context(
                  crs,
                  elevations,
                  header.attributes(),
                  source.idOf(areas.size() + 1, plots.size()),
                  refused));
      if (area != null) {
        areas.add(area);
      }
    }
    return areas;
  }

  private static boolean isSection(String text) {
    char first = text.charAt(0);
    return (first == '[' || first == '【' || first == '［')
        && SECTION.matcher(Widths.narrow(text)).matches();
  }

  private void begin(String name) {
    section = name;
    if (name.equals(HEADER)) {
      header.begin();
    }
    plotsSeen |= name.equals(PLOTS);
  }

  private void line(Line line) {
    String text = Widths.narrow(line.text());
    boolean plotLine = text.indexOf('@') >= 0 && PLOT.matcher(text).matches();
    if (section.equals(PLOTS) || plotLine || (section.isEmpty() && !plots.isEmpty())) {
      plotsLine(line, plotLine);
    } else {
      header.add(line);
    }
  }

  private void plotsLine(Line line, boolean plotLine) {
    List<String> fields = LandPlot.fields(line.text());
    boolean unmarked = !plotLine && LandPlot.looksLikePlot(fields);
    if (plotLine || unmarked) {
      if (unmarked) {
        source.findings().add(FormatIssue.PLOT_HEADER_UNMARKED, source.at(line.number()));
      }
      plots.add(LandPlot.begin(line, source));
      return;
    }
    if (ElevationText.speaksOfThem(line.text()) && !plots.isEmpty()) {
      plots
          .getLast()
          .elevations(
              ElevationText.range(line.text(), source.findings(), source.at(line.number())));
      return;
    }
    if (plots.isEmpty()) {
      if (fields.size() < 3) {
        source
            .findings()
            .add(
                FormatIssue.LINE_NOT_UNDERSTOOD,
                source.at(line.number()),
                "text",
                Texts.brief(line.text()));
        return;
      }
      source.findings().add(FormatIssue.POINT_BEFORE_PLOT, source.at(line.number()));
      plots.add(LandPlot.nameless(line, source));
    }
    plots.getLast().point(line);
  }

  private void reportSections() {
    if (!header.isPresent()) {
      source
          .findings()
          .add(FormatIssue.HEADER_MISSING, source.findings().wholeFile(), "section", HEADER);
    }
    if (!plotsSeen) {
      source
          .findings()
          .add(
              plots.isEmpty() ? FormatIssue.SECTION_MISSING : FormatIssue.HEADER_MISSING,
              source.findings().wholeFile(),
              "section",
              PLOTS);
    } else if (plots.isEmpty()) {
      source.findings().add(FormatIssue.NO_AREA, source.findings().wholeFile());
    }
  }
}
