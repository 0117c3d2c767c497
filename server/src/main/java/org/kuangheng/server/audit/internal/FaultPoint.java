package org.kuangheng.server.audit.internal;

/** A place where a test may let the server die; does nothing otherwise. */
@FunctionalInterface
interface FaultPoint {
  FaultPoint NONE = step -> {};

  void reached(Step step);

  /** The steps of sealing, in order. */
  enum Step {
    LOCKED,
    READ,
    PLACED,
    TILE_WRITTEN,
    TILES_WRITTEN,
    SIGNED,
    PUBLISHED,
    COMMITTED
  }
}
