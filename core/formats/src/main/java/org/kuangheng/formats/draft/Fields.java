package org.kuangheng.formats.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fields of delimited text. */
public final class Fields {
  private static final Pattern WHOLE = Pattern.compile("\\d{1,7}");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?");
  private static final Pattern LABEL = Pattern.compile("\\D{0,4}0*(\\d{1,7})\\D?");

  private Fields() {}

  /** The fields between separators, trimmed. */
  public static List<String> split(String line, char separator) {
    List<String> fields = new ArrayList<>();
    int from = 0;
    for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, from)) {
      fields.add(line.substring(from, at).strip());
      from = at + 1;
    }
    fields.add(line.substring(from).strip());
    return fields;
  }

  /** The same fields without the empty ones at the end. */
  public static List<String> withoutTrailingBlanks(List<String> fields) {
    int size = fields.size();
    while (size > 0 && fields.get(size - 1).isEmpty()) {
      size--;
    }
    return fields.subList(0, size);
  }

  /** A whole number of 0 or more, or {@code null}. */
  public static @Nullable Integer whole(String text) {
    String narrow = Widths.narrow(text).strip();
    return WHOLE.matcher(narrow).matches() ? Integer.valueOf(narrow) : null;
  }

  /** A plain decimal, or {@code null}. */
  public static @Nullable BigDecimal decimal(String text) {
    String narrow = Widths.narrow(text).strip();
    return DECIMAL.matcher(narrow).matches() ? new BigDecimal(narrow) : null;
  }

  /** The number in a point's label such as {@code J01} or {@code 拐点3}, or {@code null}. */
  public static @Nullable Integer numberIn(String label) {
    var matcher = LABEL.matcher(Widths.narrow(label).strip());
    return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
  }
}
