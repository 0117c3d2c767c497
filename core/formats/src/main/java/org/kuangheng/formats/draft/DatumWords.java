package org.kuangheng.formats.draft;

import java.util.Locale;
import java.util.regex.Pattern;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.kernel.Place;

/** The names people give to coordinate systems (坐标系名称), and which of them may be used. */
public final class DatumWords {
  private static final Pattern OTHER =
      Pattern.compile("西安|北京|1980|1954|xi'?an|beijing|pulkovo|^80|^54|80坐标|54坐标|新bj|bj54|xa80");
  private static final Pattern CGCS = Pattern.compile("2000|cgcs|china");
  private static final Pattern WGS = Pattern.compile("wgs|84");

  private DatumWords() {}

  /** What a name says. */
  public enum Verdict {
    CGCS2000,
    WGS84,
    REFUSED,
    UNKNOWN,
    NOTHING
  }

  public static Verdict judge(String name) {
    String text = name.toLowerCase(Locale.ROOT).strip();
    if (text.isEmpty()) {
      return Verdict.NOTHING;
    }
    if (OTHER.matcher(text).find()) {
      return Verdict.REFUSED;
    }
    if (WGS.matcher(text).find() && !text.contains("cgcs")) {
      return Verdict.WGS84;
    }
    return CGCS.matcher(text).find() ? Verdict.CGCS2000 : Verdict.UNKNOWN;
  }

  /** Reports a name that may not be used; whether it may. */
  public static boolean accept(String name, boolean chinese, Findings findings, Place place) {
    switch (judge(name)) {
      case CGCS2000 -> {
        return true;
      }
      case NOTHING -> {
        findings.add(FormatIssue.DATUM_UNSTATED, place);
        return true;
      }
      case WGS84 -> {
        if (chinese) {
          findings.add(FormatIssue.DATUM_REFUSED, place, "datum", Texts.brief(name));
        }
        return !chinese;
      }
      case REFUSED -> findings.add(FormatIssue.DATUM_REFUSED, place, "datum", Texts.brief(name));
      case UNKNOWN -> findings.add(FormatIssue.DATUM_UNKNOWN, place, "datum", Texts.brief(name));
    }
    return false;
  }
}
