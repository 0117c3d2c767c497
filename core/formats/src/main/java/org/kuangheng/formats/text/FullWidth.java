package org.kuangheng.formats.text;

import java.util.List;
import java.util.regex.Pattern;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.draft.Widths;
import org.kuangheng.formats.text.DecodedText.Line;

/** Notes full-width digits, and full-width punctuation between digits (全角字符). */
final class FullWidth {
  private static final Pattern MET = Pattern.compile("[０-９]|[0-9][．。，；、－][0-9]");

  private FullWidth() {}

  static void note(TextSource source) {
    List<Line> met =
        source.lines().stream()
            .filter(line -> Widths.hasFullWidth(line.text()) && MET.matcher(line.text()).find())
            .toList();
    if (!met.isEmpty()) {
      source
          .findings()
          .add(FormatIssue.FULL_WIDTH, source.at(met.getFirst().number()), "count", met.size());
    }
  }
}
