package org.kuangheng.documents.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.Minerals;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.Elevation;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.Rounding;
import org.kuangheng.kernel.SquareMetres;
import org.kuangheng.kernel.Tonnes;
import org.kuangheng.kernel.Years;

/**
 * The documents' language (公文用语): sentences of the catalogue {@code wording_zh/en}, and numbers and
 * dates as the language writes them. What is {@code null} prints as a dash.
 */
public final class Wording {
  private static final String NUMERALS = "〇一二三四五六七八九";
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private final Lang lang;
  private final ResourceBundle catalogue;

  public Wording(Lang lang) {
    this.lang = lang;
    this.catalogue =
        ResourceBundle.getBundle(
            "org.kuangheng.documents.wording.wording",
            lang == Lang.ZH ? Locale.CHINESE : Locale.ENGLISH,
            Wording.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public Lang lang() {
    return lang;
  }

  /** The sentence of this key; {@code values} alternates names and values. */
  public String say(String key, Object... values) {
    String sentence = catalogue.getString(key);
    for (int i = 0; i + 1 < values.length; i += 2) {
      sentence = sentence.replace("{" + values[i] + "}", String.valueOf(values[i + 1]));
    }
    return sentence;
  }

  /** The catalogue's word for a code, or the code where it has none. */
  public String word(String group, String code) {
    try {
      return catalogue.getString(group + "." + code);
    } catch (MissingResourceException _) {
      return code;
    }
  }

  public String of(LocalizedText text) {
    return text.in(lang);
  }

  /** 铁矿 for iron: Chinese names of minerals carry 矿 in official prose. */
  public String mineral(@Nullable Mineral mineral) {
    if (mineral == null) {
      return none();
    }
    String name = of(Minerals.standard().name(mineral));
    return lang == Lang.ZH && !name.endsWith("矿") ? name + "矿" : name;
  }

  /** The items joined as the language lists them. */
  public String list(List<String> items) {
    return String.join(say("list.separator"), items);
  }

  public String day(@Nullable LocalDate day) {
    if (day == null) {
      return none();
    }
    return switch (lang) {
      case ZH -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
      case EN ->
          day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    };
  }

  public String amount(@Nullable Tonnes amount) {
    return amount == null
        ? none()
        : say("amount", "value", brief(amount.tenThousands(), Rounding.TEN_THOUSAND_TONNES));
  }

  public String capacity(@Nullable AnnualCapacity capacity) {
    return capacity == null
        ? none()
        : say("capacity", "value", brief(capacity.tenThousands(), Rounding.TEN_THOUSAND_TONNES));
  }

  public String years(@Nullable Years years) {
    return years == null ? none() : say("years", "value", brief(years.value(), Rounding.YEARS));
  }

  public String area(@Nullable SquareMetres area) {
    return area == null ? none() : say("area", "value", area.km2().toPlainString());
  }

  public String metres(Metres distance) {
    return say("metres", "value", brief(distance.value(), Rounding.ELEVATION));
  }

  public String elevation(Elevation elevation) {
    return brief(elevation.value(), Rounding.ELEVATION);
  }

  /** Top and bottom of an elevation range in metres, as tables write it. */
  public String range(ElevationRange range) {
    return elevation(range.top()) + "~" + elevation(range.bottom());
  }

  public String percent(BigDecimal percent) {
    return brief(percent, Rounding.PERCENT) + "%";
  }

  public String none() {
    return "—";
  }

  /** A blank to be filled in by hand. */
  public String toFill() {
    return say("toFill");
  }

  /** Rounded as the regulation prints it, without idle zeros. */
  public static String brief(BigDecimal value, Rounding rounding) {
    BigDecimal rounded = rounding.round(value);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** 一, 二 … 十二 in Chinese, 1, 2 … in English; from 1 to 99. */
  public String ordinal(int number) {
    if (lang == Lang.EN) {
      return Integer.toString(number);
    }
    int tens = number / 10;
    int ones = number % 10;
    String head = tens == 0 ? "" : (tens == 1 ? "" : digit(tens)) + "十";
    return ones == 0 && tens > 0 ? head : head + digit(ones);
  }

  private static String digit(int number) {
    return NUMERALS.substring(number, number + 1);
  }
}
