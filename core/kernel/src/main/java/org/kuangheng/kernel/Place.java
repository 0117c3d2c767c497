package org.kuangheng.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Where a finding is: the file, the part of it (sheet, layer, block, plot), the line or row counted
 * from 1, and the cell or field. What does not apply is {@code null}.
 */
public record Place(
    String file, @Nullable String part, @Nullable Integer line, @Nullable String field) {
  public static Place of(String file) {
    return new Place(file, null, null, null);
  }

  public static Place line(String file, int line) {
    return new Place(file, null, line, null);
  }

  public Place inPart(String newPart) {
    return new Place(file, newPart, line, field);
  }

  public Place atLine(int newLine) {
    return new Place(file, part, newLine, field);
  }

  public Place atField(String newField) {
    return new Place(file, part, line, newField);
  }
}
