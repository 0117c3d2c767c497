package org.kuangheng.survey.demo;

import java.util.StringJoiner;

/** Writes fictional areas as registry coordinate strings (采矿权登记坐标串), one mine a line. */
final class RegistryText {
  private final StringBuilder text = new StringBuilder();

  /** How the elevations are written. */
  enum Elevations {
    UPPER_FIRST,
    LOWER_FIRST,
    MISSING
  }

  void add(DemoMine mine, Elevations elevations) {
    StringJoiner string = new StringJoiner(",", "", ",");
    string.add(String.valueOf(mine.blocks().size()));
    for (DemoBlock block : mine.blocks()) {
      string.add(String.valueOf(block.corners().size()));
      int number = 0;
      for (int[] corner : block.corners()) {
        number++;
        string
            .add(String.valueOf(number))
            .add((mine.field().north() + corner[1]) + ".00")
            .add((mine.field().east() + corner[0]) + ".00");
      }
      switch (elevations) {
        case UPPER_FIRST ->
            string.add(String.valueOf(block.top())).add(String.valueOf(block.bottom()));
        case LOWER_FIRST ->
            string.add(String.valueOf(block.bottom())).add(String.valueOf(block.top()));
        case MISSING -> string.add("*").add("*");
      }
      string.add(block.note()).add(String.valueOf(block.sign()));
    }
    text.append(mine.id()).append('\t').append(string).append("\r\n");
  }

  String text() {
    return text.toString();
  }
}
