package org.kuangheng.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fact that may be answered or changed, with the values it may take. */
record Variable(String fact, List<Object> values) {
  Variable {
    values = List.copyOf(values);
  }

  /** As {@link Print} writes answers; {@code null} for amounts, whose values stand for ranges. */
  static @Nullable String answer(Object value) {
    return switch (value) {
      case Boolean yes -> Print.yesNo(yes);
      case String word -> word;
      default -> null;
    };
  }
}
