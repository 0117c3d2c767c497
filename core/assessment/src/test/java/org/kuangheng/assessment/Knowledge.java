package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.adjacency.Contact;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.Truth;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.policy.Pack;

/** What more knowledge does to a verdict, on random mines under the Yuncheng pack. */
record Knowledge(int mines) {
  private static final Pack PACK = Packs.yuncheng();
  private static final Assessor ASSESSOR = new Assessor(PACK);

  /** A person's findings that stand in for computed facts; unanswered is a state of its own. */
  private static final Set<String> OVERRIDES =
      Set.of("minesBeyondBoundary", "unfitAfterWithdrawal");

  static final List<@Nullable SpatialFindings> PLACES = places();

  private static List<@Nullable SpatialFindings> places() {
    List<@Nullable SpatialFindings> places = new ArrayList<>();
    places.add(null);
    places.add(Places.ALONE);
    places.add(Places.near(Contact.Kind.EDGE, "0"));
    places.add(Places.near(Contact.Kind.NEAR, "200"));
    places.add(Places.inReserve("40"));
    return places;
  }

  static Mines random(Random random) {
    Mines mine = random.nextInt(5) == 0 ? Mines.unknown(PACK) : Mines.ordinary(PACK);
    for (FactDefinition fact : PACK.facts()) {
      if (fact.computed() || fact.kind() != FactDefinition.Kind.YES_NO) {
        continue;
      }
      int draw = random.nextInt(20);
      if (draw == 0) {
        mine.fact(fact.id(), true);
      } else if (draw < 4) {
        mine.forget(fact.id());
      }
    }
    if (random.nextInt(4) > 0) {
      mine.capacity(String.valueOf(random.nextInt(9) * 10));
    }
    if (random.nextInt(4) > 0) {
      mine.reserves(String.valueOf(random.nextInt(10) * 50));
    }
    if (random.nextInt(6) > 0) {
      MiningMethod method = random.nextBoolean() ? MiningMethod.OPEN_PIT : MiningMethod.UNDERGROUND;
      mine.ore(random.nextBoolean() ? "iron" : "phosphate", method);
    }
    return mine;
  }

  void whatAnAssessorRemembersOfOtherMinesChangesNoVerdict() {
    Assessor warm = new Assessor(PACK);
    for (int seed = 0; seed < mines; seed++) {
      warm.assess(random(new Random(seed)).build(), null, Mines.DAY);
    }
    for (int seed = 0; seed < mines / 4; seed++) {
      Random random = new Random(seed);
      Mines mine = random(random);
      SpatialFindings place = PLACES.get(random.nextInt(PLACES.size()));
      assertThat(warm.assess(mine.build(), place, Mines.DAY))
          .as("seed %d", seed)
          .isEqualTo(new Assessor(PACK).assess(mine.build(), place, Mines.DAY));
    }
  }

  void addingKnowledgeNeverContradictsADecidedVerdictOrATruth() {
    for (int seed = 0; seed < mines; seed++) {
      Random random = new Random(seed);
      Mines mine = random(random);
      SpatialFindings place = PLACES.get(random.nextInt(PLACES.size()));
      Verdict before = ASSESSOR.assess(mine.build(), place, Mines.DAY);
      for (FactDefinition fact : PACK.facts()) {
        if (!fact.computed()
            && fact.kind() == FactDefinition.Kind.YES_NO
            && !OVERRIDES.contains(fact.id())
            && !mine.build().facts().containsKey(fact.id())
            && random.nextBoolean()) {
          mine.fact(fact.id(), random.nextInt(4) == 0);
        }
      }
      Verdict after = ASSESSOR.assess(mine.build(), place, Mines.DAY);
      agrees("seed " + seed, before, after);
    }
  }

  private static void agrees(String seed, Verdict before, Verdict after) {
    if (before.recommended() != null) {
      assertThat(after.recommended()).as(seed).isEqualTo(before.recommended());
    } else if (before.eligibility().eligible() != Truth.UNKNOWN && !before.possible().isEmpty()) {
      assertThat(before.possible()).as(seed).containsAll(after.possible());
    }
    for (int i = 0; i < before.criteria().size(); i++) {
      Truth truth = before.criteria().get(i).truth();
      if (truth != Truth.UNKNOWN) {
        assertThat(after.criteria().get(i).truth()).as(seed).isEqualTo(truth);
      }
    }
  }

  void answeringTheQuestionsOfAnUndecidedMineDecidesItWhateverTheAnswers() {
    for (int seed = 0; seed < mines; seed++) {
      Random random = new Random(seed);
      Mines mine = random(random);
      SpatialFindings place = PLACES.get(random.nextInt(PLACES.size()));
      Verdict verdict = ASSESSOR.assess(mine.build(), place, Mines.DAY);
      if (verdict.deciding().isEmpty()) {
        assertThat(verdict.possible()).as("seed " + seed).hasSizeLessThan(2);
        continue;
      }
      boolean assertable = true;
      for (Verdict.Question question : verdict.deciding().getFirst().facts()) {
        FactDefinition fact = PACK.findFact(question.fact()).orElseThrow();
        assertThat(question.units()).as("seed " + seed).isNotEmpty();
        assertable &= !fact.computed() && fact.kind() == FactDefinition.Kind.YES_NO;
      }
      if (assertable) {
        for (int round = 0; round < 3; round++) {
          verdict
              .deciding()
              .getFirst()
              .facts()
              .forEach(question -> mine.fact(question.fact(), random.nextBoolean()));
          Verdict after = ASSESSOR.assess(mine.build(), place, Mines.DAY);
          assertThat(after.possible()).as("seed " + seed).hasSizeLessThan(2);
          assertThat(verdict.possible()).as("seed " + seed).containsAll(after.possible());
        }
      }
    }
  }
}
