package org.kuangheng.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.kernel.Elevation;

/** Reads elevation ranges (开采标高) as the field writes them: 1523-1475, 由1523米至1475米, +300～-50. */
final class Elevations {
  private static final Pattern RANGE =
      Pattern.compile(
          "由?([+-]?\\d{1,5}(?:\\.\\d+)?)(?:米|m)?(?:至|到|~|-{1,2}|—{1,2}|/|→)"
              + "([+-]?\\d{1,5}(?:\\.\\d+)?)(?:米|m)?(?:标高)?");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,5}(\\.\\d{1,6})?");

  private Elevations() {}

  /** The range of two elevations, whichever comes first. */
  static Optional<ElevationRange> of(String one, String other) {
    List<Elevation> both = new ArrayList<>();
    for (String text : List.of(one, other)) {
      String plain = text.replaceAll("(米|m)$", "");
      if (NUMBER.matcher(plain).matches()) {
        both.add(new Elevation(new BigDecimal(plain.replace("+", ""))));
      }
    }
    if (both.size() < 2 || both.getFirst().compareTo(both.getLast()) == 0) {
      return Optional.empty();
    }
    both.sort(null);
    return Optional.of(new ElevationRange(both.getLast(), both.getFirst()));
  }

  /** The range in one text. */
  static Optional<ElevationRange> parse(String text) {
    String plain = Texts.key(text).replace('−', '-').replace('–', '-').replace('～', '~');
    Matcher range = RANGE.matcher(plain);
    return range.matches() ? of(range.group(1), range.group(2)) : Optional.empty();
  }
}
