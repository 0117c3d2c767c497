package org.kuangheng.formats.table;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.draft.ElevationText;
import org.kuangheng.formats.draft.Widths;
import org.kuangheng.kernel.SquareMetres;

/**
 * What a row of words in or around a vertex table says: licence number, name, area, elevations,
 * coordinate system, zone, or the title of the block that follows.
 */
record RowFacts(String text) {
  private static final Pattern ID =
      Pattern.compile("(?:许可证号|证号|编号|项目编号)\\s*[::]?\\s*([A-Za-z0-9_\\-]{2,40})");
  private static final Pattern NAME =
      Pattern.compile("(?:矿山名称|矿山|矿区名称|项目名称|名称)\\s*[::]\\s*([^\\s,;]{1,60})");
  private static final Pattern AREA =
      Pattern.compile(
          "面积\\D{0,12}?(\\d{1,12}(?:\\.\\d{1,8})?)\\s*(平方公里|平方千米|km2|km²|公顷|hm2|hm²|ha|亩|平方米|m2|m²)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ZONE =
      Pattern.compile("带号\\D{0,4}(\\d{2})|(?:第|\\D)(\\d{2})\\s*(?:度)?带(?!号)");
  private static final Pattern MERIDIAN = Pattern.compile("中央(?:子午线|经线)\\D{0,6}(\\d{2,3})");
  private static final Pattern DATUM =
      Pattern.compile(
          "(?i)([^\\s,;::()]*(?:坐标系|CGCS ?2000|西安80|80西安|北京54|54北京|WGS ?-?84)[^\\s,;::()]*)");

  static RowFacts of(Grid.Row row) {
    StringBuilder text = new StringBuilder();
    for (Cell cell : row.cells()) {
      if (!cell.isBlank() && cell.kind() != Cell.Kind.MERGED) {
        text.append(text.isEmpty() ? "" : " ").append(cell.text().strip());
      }
    }
    return new RowFacts(Widths.narrow(text.toString()));
  }

  @Nullable String id() {
    return first(ID);
  }

  @Nullable String name() {
    return first(NAME);
  }

  @Nullable String datum() {
    Matcher matcher = DATUM.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(1);
      if (!name.matches("坐标系统?")) {
        return name;
      }
    }
    Matcher after = Pattern.compile("坐标系统?\\s*[::]?\\s*([^\\s,;]{2,30})").matcher(text);
    return after.find() ? after.group(1) : null;
  }

  @Nullable Integer zone() {
    Matcher zone = ZONE.matcher(text);
    if (zone.find()) {
      return Integer.valueOf(zone.group(1) != null ? zone.group(1) : zone.group(2));
    }
    String meridian = first(MERIDIAN);
    return meridian != null && Integer.parseInt(meridian) % 3 == 0
        ? Integer.valueOf(Integer.parseInt(meridian) / 3)
        : null;
  }

  boolean speaksOfElevations() {
    return ElevationText.speaksOfThem(text) && text.matches(".*\\d.*");
  }

  /** The part of the text that states the elevations. */
  String elevations() {
    int at = text.contains("开采深度") ? text.indexOf("开采深度") : text.indexOf("标高");
    Matcher before =
        Pattern.compile("由?[+-]?\\d[\\d.]*\\s*(?:米|m)?\\s*(?:至|~|到)\\D{0,4}\\d[^ ]*标高")
            .matcher(text);
    if (before.find() && before.start() < at) {
      return before.group();
    }
    return text.substring(at).replaceFirst("面积.*$", "");
  }

  /** The area it states, km² unless another unit is named. */
  @Nullable SquareMetres area() {
    Matcher matcher = AREA.matcher(text);
    return matcher.find()
        ? area(new BigDecimal(matcher.group(1)), matcher.group(2) == null ? "" : matcher.group(2))
        : null;
  }

  static SquareMetres area(BigDecimal value, String unit) {
    return switch (unit.toLowerCase(java.util.Locale.ROOT)) {
      case "公顷", "hm2", "hm²", "ha" -> SquareMetres.ofHectares(value);
      case "亩" ->
          new SquareMetres(
              value
                  .multiply(BigDecimal.valueOf(2000))
                  .divide(BigDecimal.valueOf(3), java.math.MathContext.DECIMAL64));
      case "平方米", "m2", "m²" -> new SquareMetres(value);
      default -> SquareMetres.ofKm2(value);
    };
  }

  private @Nullable String first(Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }
}
