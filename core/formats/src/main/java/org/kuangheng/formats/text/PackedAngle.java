package org.kuangheng.formats.text;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.draft.Ordinate;
import org.kuangheng.formats.draft.OrdinateReader;
import org.kuangheng.kernel.Place;

/** An angle packed as D.MMSSss (度.分秒): {@code 110.5912345} is 110°59′12.345″. */
final class PackedAngle {
  private static final Pattern PACKED =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,2})(\\d{0,2})(\\d{0,12})");

  private PackedAngle() {}

  /** The angle, or {@code null} if the text cannot be one. Marked writings are read as marked. */
  static @Nullable Ordinate of(String text) {
    Matcher matcher = PACKED.matcher(text);
    if (!matcher.matches()) {
      return OrdinateReader.read(text, new Findings(""), Place.of(""));
    }
    int minutes = Integer.parseInt(padded(matcher.group(2)));
    BigDecimal seconds = new BigDecimal(padded(matcher.group(3)) + "." + matcher.group(4) + "0");
    if (minutes >= 60 || seconds.doubleValue() >= 60) {
      return null;
    }
    double value =
        Integer.parseInt(matcher.group(1)) + minutes / 60.0 + seconds.doubleValue() / 3600;
    return new Ordinate(value, true, Ordinate.Axis.UNTOLD, text);
  }

  private static String padded(String digits) {
    return (digits + "00").substring(0, 2);
  }
}
