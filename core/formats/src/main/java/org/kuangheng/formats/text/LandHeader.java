package org.kuangheng.formats.text;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.draft.DatumWords;
import org.kuangheng.formats.draft.DraftElevations;
import org.kuangheng.formats.draft.ElevationText;
import org.kuangheng.formats.draft.Fields;
import org.kuangheng.formats.draft.StatedCrs;
import org.kuangheng.formats.draft.Texts;
import org.kuangheng.formats.draft.Widths;
import org.kuangheng.formats.text.DecodedText.Line;
import org.kuangheng.kernel.Place;

/** The section {@code [属性描述]} of a coordinate text: key by key, with the line of each. */
final class LandHeader {
  private record Entry(String value, int line) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final TextSource source;
  private boolean present;

  LandHeader(TextSource source) {
    this.source = source;
  }

  void begin() {
    present = true;
  }

  boolean isPresent() {
    return present;
  }

  void add(Line line) {
    String text = line.text().strip();
    int at = firstSeparator(text);
    if (at > 0) {
      String key = text.substring(0, at).strip();
      entries.put(key, new Entry(text.substring(at + 1).strip(), line.number()));
    } else if (!text.isEmpty()) {
      source
          .findings()
          .add(
              FormatIssue.LINE_NOT_UNDERSTOOD, source.at(line.number()), "text", Texts.brief(text));
    }
  }

  Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    entries.forEach((key, entry) -> attributes.put(key, entry.value()));
    return attributes;
  }

  /** The elevations stated for all plots; missing if none are. */
  DraftElevations elevations() {
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      if (ElevationText.speaksOfThem(entry.getKey())) {
        Place place = source.at(entry.getValue().line()).atField(entry.getKey());
        return ElevationText.range(entry.getValue().value(), source.findings(), place);
      }
    }
    return DraftElevations.UNSTATED;
  }

  /** What the header says about the system, with findings on what it should say and does not. */
  StatedCrs crs() {
    if (present) {
      Place place = placeOf("坐标系");
      if (DatumWords.accept(value("坐标系"), source.chinese(), source.findings(), place)) {
        checkRest();
      }
    }
    Integer zone = whole("带号");
    Integer meridian = whole("中央子午线");
    if (zone == null && meridian != null && meridian % 3 == 0) {
      zone = meridian / 3;
    }
    return new StatedCrs(null, zone, whole("几度分带"));
  }

  private void checkRest() {
    String unit = value("计量单位");
    if (!unit.isEmpty() && !unit.matches("(?i)米|度|m|公尺|metre|meter|degree|度分秒|十进制度")) {
      source.findings().add(FormatIssue.UNIT_UNKNOWN, placeOf("计量单位"), "unit", Texts.brief(unit));
    }
    String projection = value("投影类型");
    if (!projection.isEmpty() && !projection.matches("(?i).*(高斯|gauss|无|经纬).*")) {
      source
          .findings()
          .add(
              FormatIssue.PROJECTION_UNKNOWN,
              placeOf("投影类型"),
              "projection",
              Texts.brief(projection));
    }
    String parameters = value("转换参数");
    if (!parameters.matches("[0.,\\s]*")) {
      source
          .findings()
          .add(
              FormatIssue.TRANSFORM_PARAMETERS,
              placeOf("转换参数"),
              "parameters",
              Texts.brief(parameters));
    }
    boolean degrees = unit.contains("度");
    if (!degrees && value("带号").isEmpty() && value("中央子午线").isEmpty()) {
      source.findings().add(FormatIssue.KEY_MISSING, placeOf("带号"), "key", "带号");
    }
  }

  private @Nullable Integer whole(String key) {
    return Fields.whole(value(key).replaceFirst("(?i)[度°带e]+$", ""));
  }

  private String value(String key) {
    Entry entry = entries.get(key);
    return entry == null ? "" : Widths.narrow(entry.value()).strip();
  }

  private Place placeOf(String key) {
    Entry entry = entries.get(key);
    return (entry == null ? source.findings().wholeFile() : source.at(entry.line())).atField(key);
  }

  private static int firstSeparator(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '=' || c == '＝' || c == ':' || c == '：') {
        return i;
      }
    }
    return -1;
  }
}
