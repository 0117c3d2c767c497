package org.kuangheng.formats.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kuangheng.formats.text.DecodedText.Line;

/** Cuts delimited text into cells: by tab, comma, semicolon or white space, as the text shows. */
final class TextGrid {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d*)?");

  private TextGrid() {}

  static Grid of(List<Line> lines) {
    char separator = separator(lines);
    List<Grid.Row> rows = new ArrayList<>();
    for (Line line : lines) {
      List<String> fields = separator == ' ' ? spaced(line.text()) : split(line.text(), separator);
      List<Cell> cells = new ArrayList<>();
      for (String field : fields) {
        cells.add(Cell.plain(field.strip(), String.valueOf(cells.size() + 1)));
      }
      rows.add(new Grid.Row(line.number(), cells));
    }
    return new Grid("", rows);
  }

  private static char separator(List<Line> lines) {
    for (char candidate : new char[] {'\t', ',', ';', '，', '；', '、'}) {
      long with = lines.stream().filter(line -> line.text().indexOf(candidate) >= 0).count();
      long written = lines.stream().filter(line -> !line.text().isBlank()).count();
      if (with * 2 >= written) {
        return candidate;
      }
    }
    return ' ';
  }

  /** Fields between separators; a field may stand in double quotes. */
  static List<String> split(String line, char separator) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean doubled = quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
      if (doubled) {
        field.append('"');
        i++;
      } else if (c == '"' && (quoted || field.toString().isBlank())) {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  /** Fields between white space; six or seven numbers are two angles in three parts each. */
  private static List<String> spaced(String line) {
    List<String> parts = List.of(line.strip().split("\\s+"));
    boolean numbers =
        parts.stream().skip(parts.size() % 2).allMatch(p -> NUMBER.matcher(p).matches());
    if (!numbers || (parts.size() != 6 && parts.size() != 7)) {
      return parts;
    }
    int from = parts.size() - 6;
    List<String> fields = new ArrayList<>(parts.subList(0, from));
    fields.add(String.join(" ", parts.subList(from, from + 3)));
    fields.add(String.join(" ", parts.subList(from + 3, from + 6)));
    return fields;
  }
}
