package org.kuangheng.formats.text;

import java.util.ArrayList;
import java.util.List;

/** A file's text with the encoding it was found to have. */
public record DecodedText(String text, String encoding) {
  /** One line with its number from 1. */
  public record Line(int number, String text) {}

  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int number = 1;
    for (String line : text.split("\\r\\n|\\r|\\n", -1)) {
      lines.add(new Line(number++, line));
    }
    return lines;
  }
}
