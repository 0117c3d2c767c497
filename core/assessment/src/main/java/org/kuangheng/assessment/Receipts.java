package org.kuangheng.assessment;

import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.Verdict.Receipt;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.policy.Pack;

/** Signs a verdict with the digests of what it was made of, and with its own. */
final class Receipts {
  private static final Sha256 NONE = new Sha256("0".repeat(64));

  /** Stands in a verdict until it is signed. */
  static final Receipt PENDING = new Receipt(Engine.VERSION, NONE, NONE, NONE, NONE);

  private Receipts() {}

  static Verdict sign(
      Verdict draft, Pack pack, MineRecord mine, @Nullable SpatialFindings findings) {
    Sha256 facts = CanonicalWriter.digest(mine);
    Sha256 surroundings = CanonicalWriter.digest(findings);
    Receipt unsigned = new Receipt(Engine.VERSION, pack.hash(), facts, surroundings, NONE);
    Sha256 digest = digest(with(draft, unsigned));
    return with(draft, new Receipt(Engine.VERSION, pack.hash(), facts, surroundings, digest));
  }

  /** The digest of a verdict's canonical form without the digest itself. */
  static Sha256 digest(Verdict verdict) {
    return CanonicalWriter.digestWithout("verdict", verdict);
  }

  private static Verdict with(Verdict verdict, Receipt receipt) {
    return new Verdict(
        verdict.mine(),
        verdict.pack(),
        verdict.asOf(),
        verdict.eligibility(),
        verdict.criteria(),
        verdict.thresholds(),
        verdict.scale(),
        verdict.life(),
        verdict.recommended(),
        verdict.possible(),
        verdict.deciding(),
        verdict.flips(),
        verdict.alerts(),
        receipt);
  }
}
