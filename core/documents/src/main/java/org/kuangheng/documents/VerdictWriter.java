package org.kuangheng.documents;

import java.nio.file.Path;

/** Writes the verdict list (研判结果表) as a workbook: every mine, its clauses and what is missing. */
public final class VerdictWriter {
  private VerdictWriter() {}

  /** Writes {@code verdicts.xlsx} whole or not at all; the folder is made if missing. */
  public static void xlsx(PlanInput input, Path file) {
    throw new UnsupportedOperationException("contract");
  }
}
