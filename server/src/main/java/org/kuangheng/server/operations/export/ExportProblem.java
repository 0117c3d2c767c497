package org.kuangheng.server.operations.export;

import org.kuangheng.server.api.ProblemCode;

/** What is refused of exports. */
public enum ExportProblem implements ProblemCode {
  /** Its job has not ended well, or not yet. */
  EXPORT_NOT_READY(409),
  /** Its file was removed after its time, or lies on another server's disk. */
  EXPORT_GONE(410);

  private final int status;

  ExportProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
