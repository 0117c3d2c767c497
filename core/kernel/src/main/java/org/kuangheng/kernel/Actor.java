package org.kuangheng.kernel;

/**
 * Who acted (行为人): an opaque id that names no person by itself, the role the person acted in, and
 * the unit acted for.
 */
public record Actor(String id, String role, String unit) {
  /** The system's own work: schedulers, re-assessment, sealing. */
  public static final Actor SYSTEM = new Actor("system", "SYSTEM", "");
}
