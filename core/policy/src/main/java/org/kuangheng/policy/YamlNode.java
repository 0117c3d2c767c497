package org.kuangheng.policy;

import java.util.List;

/** A piece of a YAML file with the line it stands on, counted from 1. */
sealed interface YamlNode {
  int line();

  /** A scalar; {@code plain} if written without quotes. */
  record Scalar(String text, boolean plain, int line) implements YamlNode {
    boolean isNull() {
      return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
  }

  record Sequence(List<YamlNode> items, int line) implements YamlNode {}

  record Mapping(List<Entry> entries, int line) implements YamlNode {}

  record Entry(String key, int line, YamlNode value) {}
}
