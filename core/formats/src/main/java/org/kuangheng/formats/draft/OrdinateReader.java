package org.kuangheng.formats.draft;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.draft.Ordinate.Axis;
import org.kuangheng.kernel.Place;

/**
 * Reads one number of a coordinate pair: metres, decimal degrees, or degrees, minutes and seconds
 * in the usual writings ({@code 110°59′12.345″}, {@code 110-59-12.345}, {@code 110 59 12.345},
 * {@code 110度59分12.345秒}). Full-width characters are read as ASCII.
 */
public final class OrdinateReader {
  private static final int LONGEST = 40;
  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(\\d{1,20}(\\.\\d{0,20})?|\\.\\d{1,20})");
  private static final Pattern EXPONENT =
      Pattern.compile("[+-]?\\d*\\.?\\d+[eE][+-]?\\d{1,4}|[+-]?\\d+\\.[eE][+-]?\\d{1,4}");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[+-]?(nan|inf|infinity|∞|1\\.#.*|null)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DMS =
      Pattern.compile(
          "([+-]?\\d{1,3}) ?[d ] ?(\\d{1,2}(?:\\.\\d{1,12})?)"
              + "(?: ?[m ] ?(?:(\\d{1,2}(?:\\.\\d{1,12})?) ?s?)?)?");
  private static final Pattern DEGREES = Pattern.compile("([+-]?\\d{1,3}(?:\\.\\d{1,15})?) ?d");

  private OrdinateReader() {}

  /** The number, or {@code null} with an issue that says why not. */
  public static @Nullable Ordinate read(String raw, Findings findings, Place place) {
    String text = Widths.narrow(raw).strip();
    if (text.length() <= LONGEST && PLAIN.matcher(text).matches()) {
      return new Ordinate(Double.parseDouble(text), false, Axis.UNTOLD, text);
    }
    if (text.length() > LONGEST) {
      return refuse(FormatIssue.NUMBER_INVALID, text, findings, place);
    }
    Axis axis = axisOf(text);
    String bare = withoutHemisphere(text);
    double sign = isWestOrSouth(text) ? -1 : 1;
    if (PLAIN.matcher(bare).matches()) {
      return new Ordinate(sign * Double.parseDouble(bare), false, axis, text);
    }
    if (EXPONENT.matcher(text).matches()) {
      return refuse(FormatIssue.NUMBER_WITH_EXPONENT, text, findings, place);
    }
    if (NOT_FINITE.matcher(text).matches()) {
      return refuse(FormatIssue.NUMBER_NOT_FINITE, text, findings, place);
    }
    String marked = markUnits(bare);
    Matcher degrees = DEGREES.matcher(marked);
    if (degrees.matches()) {
      return new Ordinate(sign * Double.parseDouble(degrees.group(1)), true, axis, text);
    }
    Matcher dms = DMS.matcher(marked);
    if (!dms.matches()) {
      return refuse(FormatIssue.NUMBER_INVALID, text, findings, place);
    }
    return angle(dms, new Ordinate(sign, true, axis, text), findings, place);
  }

  /** Whether the text could be one of a pair at all; nothing is reported. */
  public static boolean looksLikeOne(String raw) {
    return read(raw, new Findings(""), Place.of("")) != null;
  }

  private static @Nullable Ordinate angle(
      Matcher dms, Ordinate signed, Findings findings, Place place) {
    double minutes = Double.parseDouble(dms.group(2));
    double seconds = dms.group(3) == null ? 0 : Double.parseDouble(dms.group(3));
    if (minutes >= 60 || seconds >= 60) {
      return refuse(FormatIssue.ANGLE_OUT_OF_RANGE, signed.text(), findings, place);
    }
    double whole = Double.parseDouble(dms.group(1));
    double negative = dms.group(1).startsWith("-") ? -1 : 1;
    double value = Math.abs(whole) + minutes / 60 + seconds / 3600;
    return new Ordinate(signed.value() * negative * value, true, signed.axis(), signed.text());
  }

  private static @Nullable Ordinate refuse(
      FormatIssue code, String text, Findings findings, Place place) {
    findings.add(code, place, "text", Texts.brief(text), "example", "3810331.42");
    return null;
  }

  private static Axis axisOf(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    if (upper.matches("(东经|西经|[EW]).*|.*\\d[°′″'\"度分秒]?\\s*[EW]|.*(东经|西经)")) {
      return Axis.EAST;
    }
    return upper.matches("(北纬|南纬|[NS]).*|.*\\d[°′″'\"度分秒]?\\s*[NS]|.*(北纬|南纬)")
        ? Axis.NORTH
        : Axis.UNTOLD;
  }

  private static boolean isWestOrSouth(String text) {
    return text.matches("(?i)(西经|南纬|[WS]).*|.*\\d[°′″'\"度分秒]?\\s*[WS]");
  }

  private static String withoutHemisphere(String text) {
    return text.replaceFirst("^(?i:东经|西经|北纬|南纬|[EWNS])\\s*[::]?\\s*", "")
        .replaceFirst("(?i:[EWNS]|东经|西经|北纬|南纬)$", "")
        .strip();
  }

  private static String markUnits(String bare) {
    return bare.replaceAll("[°º˚度]", "d")
        .replaceAll("''|[″\"”“秒]|′′|’’", "s")
        .replaceAll("[′'’‘`´分]", "m")
        .replaceAll("(?<=\\d)[-:]", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
