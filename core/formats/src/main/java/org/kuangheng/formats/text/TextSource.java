package org.kuangheng.formats.text;

import java.util.List;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.text.DecodedText.Line;
import org.kuangheng.kernel.Place;

/**
 * A text to be read, and where its findings go.
 *
 * @param stem the file's name without extension, the id of an area that has none of its own
 * @param chinese whether only CGCS2000 is admitted
 */
public record TextSource(List<Line> lines, String stem, boolean chinese, Findings findings) {
  public TextSource {
    lines = List.copyOf(lines);
  }

  Place at(int line) {
    return findings.wholeFile().atLine(line);
  }

  /** The id of the area with this number from 1, of so many without an id of their own. */
  public String idOf(int number, int count) {
    return count == 1 ? stem : stem + "-" + number;
  }
}
