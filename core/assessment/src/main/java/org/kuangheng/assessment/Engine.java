package org.kuangheng.assessment;

/** The engine (引擎) whose version every receipt names. */
public final class Engine {
  /** Changes whenever the same inputs could give another verdict. */
  public static final String VERSION = "kuangheng-assessment/3";

  private Engine() {}
}
