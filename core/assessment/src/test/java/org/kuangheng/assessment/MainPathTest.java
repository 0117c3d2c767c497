package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kuangheng.geo.adjacency.Contact;
import org.kuangheng.kernel.MiningMethod;

class MainPathTest {
  private final Assessor assessor = new Assessor(Packs.yuncheng());

  @Test
  void anOrdinaryMineIsDecided() {
    Verdict verdict =
        assessor.assess(
            Mines.ordinary(Packs.yuncheng())
                .ore("iron", MiningMethod.UNDERGROUND)
                .capacity("45")
                .reserves("500")
                .build(),
            Places.ALONE,
            Mines.DAY);
    System.out.println(org.kuangheng.kernel.CanonicalJson.text(CanonicalForms.exact(verdict)));
    assertThat(verdict.recommended()).isEqualTo("SOLE_RETENTION");
    Verdict other =
        assessor.assess(
            Mines.unknown(Packs.yuncheng())
                .ore("iron", MiningMethod.UNDERGROUND)
                .capacity("45")
                .build(),
            Places.near(Contact.Kind.EDGE, "0"),
            Mines.DAY);
    System.out.println(org.kuangheng.kernel.CanonicalJson.text(CanonicalForms.exact(other)));
  }
}
