package org.kuangheng.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kuangheng.assessment.Assessor;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.assessment.SpatialSurvey;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.facts.ConstraintFeature;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Progress;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.registry.AsOf;
import org.kuangheng.server.registry.Change;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.LayerFeatureContent;
import org.kuangheng.server.registry.Registry;
import org.kuangheng.server.registry.RegistryForms;
import org.kuangheng.server.registry.Subject;
import org.kuangheng.server.testing.RunningServer;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A run over what changed gives the same as a run over everything. */
final class IncrementalTest {
  private static final String COUNTY = "140862";
  private static final int MINES = 48;
  private static final int ROUNDS = 12;

  private final World world = new World(RunningServer.shared(), COUNTY, 4);

  @Test
  void afterRandomChangesTheStandingVerdictsAreThoseOfAFullRun() {
    long seed = 4_411_2025L;
    Random random = new Random(seed);
    List<MineRecord> records = new ArrayList<>();
    for (int i = 0; i < MINES; i++) {
      records.add(world.random(random, i));
    }
    List<ConstraintFeature> features =
        List.of(
            world.feature("nature-reserve", "T-F-21", world.rectangle(1000, 500, 900, 900)),
            world.feature("railway", "T-F-22", world.rectangle(-300, 3900, 30_000, 5)));
    world.put(World.survey(records, features));
    world.run(false);
    int assessed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Change> changes = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(3); i++) {
        changes.addAll(change(random));
      }
      world.apply(changes);
      JsonNode run = world.run(false);
      assessed += run.path("assessed").asInt();
      assertThat(standing()).as("seed %d, round %d: %s", seed, round, changes).isEqualTo(full());
    }
    assertThat(assessed).as("of " + ROUNDS * MINES).isLessThan(ROUNDS * MINES / 2).isPositive();
  }

  private List<Change> change(Random random) {
    int number = random.nextInt(MINES);
    String mine = world.id(number);
    MineRecord other = world.random(random, number);
    Survey survey = World.survey(List.of(other), List.of());
    Map<Subject, tools.jackson.databind.JsonNode> forms =
        RunningServer.shared().bean(Registry.class).formsOf(survey);
    return switch (random.nextInt(6)) {
      case 0 -> puts(forms, Kind.AREA);
      case 1 -> puts(forms, Kind.RESERVES);
      case 2 -> puts(forms, Kind.MINE);
      case 3 ->
          List.of(
              feature(
                  world.feature(
                      "nature-reserve",
                      "T-F-21",
                      world.rectangle(random.nextInt(18_000), random.nextInt(6_000), 800, 700))));
      case 4 ->
          List.of(
              feature(
                  world.feature(
                      "railway",
                      "T-F-22",
                      world.rectangle(-300, random.nextInt(7_000), 30_000, 5))));
      default -> List.of(fact(random, mine));
    };
  }

  private static List<Change> puts(Map<Subject, JsonNode> forms, Kind kind) {
    List<Change> changes = new ArrayList<>();
    forms.forEach(
        (subject, content) -> {
          if (subject.kind() == kind) {
            changes.add(new Change.Put(subject, World.DAY.minusYears(1), null, content));
          }
        });
    return changes;
  }

  private static Change feature(ConstraintFeature feature) {
    LayerFeatureContent content = LayerFeatureContent.of(feature);
    return new Change.Put(
        new Subject(Kind.LAYER_FEATURE, content.layer() + "/" + content.id(), null, null, null),
        World.DAY.minusYears(1),
        null,
        RegistryForms.of(content));
  }

  private Change fact(Random random, String mine) {
    List<FactDefinition> asserted =
        world.pack.facts().stream()
            .filter(fact -> !fact.computed() && fact.kind() == FactDefinition.Kind.YES_NO)
            .toList();
    FactDefinition fact = asserted.get(random.nextInt(asserted.size()));
    return new Change.Put(
        RegistryForms.fact(mine, fact.id()),
        World.DAY.minusYears(1),
        null,
        RegistryForms.of(World.fact(fact, random.nextBoolean())));
  }

  private Map<String, String> standing() {
    Map<String, String> hashes = new TreeMap<>();
    for (String mine : new TreeSet<>(world.standing().keySet())) {
      hashes.put(
          mine,
          world
              .office()
              .get("/api/mines/" + mine + "/verdict?names=false")
              .expect(200)
              .json()
              .path("verdict")
              .path("receipt")
              .path("verdict")
              .asString());
    }
    return hashes;
  }

  /** The slow way: the engine over the whole county as the registry holds it. */
  private Map<String, String> full() {
    Survey survey =
        RowScope.EVERYTHING.get(
            () ->
                RunningServer.shared()
                    .bean(TransactionTemplate.class)
                    .execute(
                        _ ->
                            RunningServer.shared()
                                .bean(Registry.class)
                                .survey(
                                    AsOf.now(World.DAY),
                                    java.util.Set.of(new CountyCode(COUNTY)))));
    Map<MineId, SpatialFindings> findings = SpatialSurvey.of(survey, world.pack, Progress.SILENT);
    Map<String, String> hashes = new TreeMap<>();
    for (Verdict verdict :
        new Assessor(world.pack).assess(survey.mines(), findings, World.DAY).values()) {
      hashes.put(verdict.mine().value(), verdict.receipt().verdict().hex());
    }
    return hashes;
  }
}
