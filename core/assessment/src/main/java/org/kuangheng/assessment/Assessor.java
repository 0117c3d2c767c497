package org.kuangheng.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.policy.Pack;

/** Assesses mines under one pack. Safe for use by many threads. */
public final class Assessor {
  private final Pack pack;

  public Assessor(Pack pack) {
    this.pack = pack;
  }

  /** {@code findings} is {@code null} where the mine has no readable area. */
  public Verdict assess(MineRecord mine, @Nullable SpatialFindings findings, LocalDate asOf) {
    throw new UnsupportedOperationException("contract " + pack.id());
  }
}
