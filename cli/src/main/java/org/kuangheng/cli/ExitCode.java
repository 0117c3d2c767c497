package org.kuangheng.cli;

/** Exit codes; stable, scripts rely on them. */
public final class ExitCode {
  /** Done; findings, if any, block nothing. */
  public static final int OK = 0;

  /** A fault of the program itself. */
  public static final int FAULT = 1;

  /** Findings that block, a check that failed, or a receipt that differs. */
  public static final int BLOCKED = 2;

  /** The command line itself is wrong (EX_USAGE). */
  public static final int USAGE = 64;

  private ExitCode() {}
}
