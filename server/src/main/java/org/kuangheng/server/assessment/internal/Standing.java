package org.kuangheng.server.assessment.internal;

import java.time.LocalDate;

/** What is needed of a standing verdict to tell whether it must be made again. */
record Standing(
    long id,
    String mine,
    String pack,
    String packHash,
    String engine,
    LocalDate asOf,
    String outcome,
    String verdictHash,
    boolean stale) {
  /** Whether a run under these terms would give it again unseen. */
  boolean holdsUnder(Terms terms) {
    return !stale
        && packHash.equals(terms.pack().hash().hex())
        && engine.equals(org.kuangheng.assessment.Engine.VERSION)
        && asOf.equals(terms.asOf());
  }
}
