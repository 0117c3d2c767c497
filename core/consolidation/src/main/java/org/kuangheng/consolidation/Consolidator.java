package org.kuangheng.consolidation;

import org.kuangheng.kernel.Progress;

/** Proposes mergers. Deterministic for a request. */
public final class Consolidator {
  private Consolidator() {}

  public static ConsolidationResult propose(Request request, Progress progress) {
    throw new UnsupportedOperationException("contract");
  }
}
