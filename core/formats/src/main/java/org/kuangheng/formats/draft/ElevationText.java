package org.kuangheng.formats.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.kernel.Place;

/**
 * Reads elevations (开采标高) as licences write them: {@code 由1523米至1475米标高}, {@code 1523～1475}, {@code
 * +1523m—-50m}, {@code 上限1523 下限1475}.
 */
public final class ElevationText {
  private static final Pattern SINGLE = Pattern.compile("[+-]?\\d{1,6}(?:\\.\\d{1,6})?");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\d.])(?:(?<![\\d米mM])[+-])?\\d{1,6}(?:\\.\\d{1,6})?(?![\\d.])");
  private static final Pattern DATUM_YEAR = Pattern.compile("19(85|56)|85(?=国家|高程)");

  private ElevationText() {}

  /** Whether the text speaks of elevations (标高, 开采深度). */
  public static boolean speaksOfThem(String text) {
    return text.contains("标高") || text.contains("开采深度");
  }

  /** Upper and lower in one text; missing if it says nothing that can be read. */
  public static DraftElevations range(String raw, Findings findings, Place place) {
    String text = Widths.narrow(raw.replaceAll("[—–]+", "~"));
    Matcher number = NUMBER.matcher(DATUM_YEAR.matcher(text).replaceAll(""));
    List<BigDecimal> found = new ArrayList<>();
    while (number.find() && found.size() < 3) {
      found.add(new BigDecimal(number.group()));
    }
    if (found.size() == 2) {
      return DraftElevations.of(found.get(0), found.get(1));
    }
    if (!found.isEmpty()) {
      findings.add(FormatIssue.ELEVATION_INVALID, place, "text", Texts.brief(raw.strip()));
    }
    return DraftElevations.MISSING;
  }

  /**
   * One elevation in a field; blank, {@code *}, {@code /} and {@code -} mean that it is missing.
   */
  public static @Nullable BigDecimal single(String raw, Findings findings, Place place) {
    String text = Widths.narrow(raw).strip().replaceFirst("(?i) ?(米|m)$", "");
    if (text.isEmpty() || text.matches("[*/-]+|无")) {
      return null;
    }
    if (SINGLE.matcher(text).matches()) {
      return new BigDecimal(text);
    }
    findings.add(FormatIssue.ELEVATION_INVALID, place, "text", Texts.brief(text));
    return null;
  }
}
