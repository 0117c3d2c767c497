package org.kuangheng.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The decision space against evaluating the model for mines drawn from it, one by one. */
class DecisionSpaceTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
  private static final List<String> ITEMS = List.of("itema", "itemb", "itemc", "itemd", "iteme");

  private static final int MINES = 120;

  @TempDir Path folder;

  /** A pack draft with its model and the facts it rests on. */
  private record Subject(PackDraft draft, DmnDecisions model, FactAxes axes) {
    DecisionSpace space(Set<String> sound) {
      return DecisionSpace.of(new DecisionSpace.Rules(draft, model, sound), axes, DAY);
    }

    Pack pack() {
      return Objects.requireNonNull(draft.pack());
    }
  }

  private Subject subject(PackFiles files) {
    PackDraft draft = PackDraft.read(files.writeTo(folder));
    assertThat(draft.issues()).isEmpty();
    DmnDecisions model = (DmnDecisions) Objects.requireNonNull(draft.pack()).decisions();
    return new Subject(draft, model, FactAxes.of(draft, model));
  }

  private static List<Integer> draw(List<Integer> sizes, Random random) {
    return sizes.stream().map(random::nextInt).toList();
  }

  private static @Nullable Object valueAt(DecisionSpace space, String name, List<Integer> at) {
    Diagrams diagrams = space.diagrams();
    int set = Diagrams.ALL;
    for (int i = 0; i < at.size(); i++) {
      set = diagrams.and(set, diagrams.literal(i, at.get(i)));
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (Partition.Branch branch : space.of(name).branches()) {
      if (diagrams.and(set, branch.set()) != Diagrams.NONE) {
        values.add(branch.value());
      }
    }
    assertThat(values).as("%s has one value at %s", name, at).hasSize(1);
    return values.getFirst();
  }

  private static void agrees(Subject subject, Set<String> sound, long seed) {
    DecisionSpace space = subject.space(sound);
    Random random = new Random(seed);
    for (int mine = 0; mine < MINES; mine++) {
      List<Integer> at = draw(subject.axes().sizes(), random);
      Map<String, Object> facts = space.factsOf(at);
      DecisionInputs inputs = DecisionInputs.of(subject.pack(), facts, DAY);
      Map<String, @Nullable Object> results = subject.model().evaluate(inputs.values());
      results.forEach(
          (decision, value) ->
              assertThat(valueAt(space, decision, at))
                  .as("seed %d: %s for %s", seed, decision, facts)
                  .isEqualTo(value));
      inputs
          .tests()
          .forEach(
              (id, test) ->
                  assertThat(valueAt(space, id, at))
                      .as("seed %d: %s for %s", seed, id, facts)
                      .isEqualTo(test.truth().toBoolean()));
    }
  }

  private static String wide(Random random, List<String> names) {
    String text = names.getFirst();
    for (String name : names.subList(1, names.size())) {
      String operator = random.nextBoolean() ? " and " : " or ";
      String one = random.nextInt(3) == 0 ? "not(" + name + ")" : name;
      text = random.nextBoolean() ? "(" + text + operator + one + ")" : one + operator + text;
    }
    return text;
  }

  private static PackFiles wideDecision(String expression) {
    DmnText model = PackFiles.minimalModel();
    StringBuilder facts = new StringBuilder();
    for (String item : ITEMS) {
      model.input(item, "boolean");
      facts.append(
          """
          - {id: %s, label: {zh: 项, en: Item}, kind: YES_NO, computed: true, question: {zh: 问, en: Question}, evidence: {zh: 证, en: Proof}}
          """
              .formatted(item));
    }
    List<String> names = new ArrayList<>(ITEMS);
    names.add("unsafe");
    model.decision("isUnsafe", "boolean", names, expression);
    return PackFiles.minimal()
        .put("decisions/disposition.dmn", model.xml())
        .put("facts/more.yaml", facts.toString())
        .remove("cases/dispositions.yaml");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {31, 32, 33, 34})
  void aDecisionOverManyFactsIsWhatTheModelSaysOfEachMine(long seed) {
    List<String> names = new ArrayList<>(ITEMS);
    names.add("unsafe");
    Subject subject = subject(wideDecision(wide(new Random(seed), names)));
    agrees(subject, subject.model().decisions(), seed);
  }

  @Test
  void anUnsoundDecisionOverManyFactsIsAskedWithEveryFactKnown() {
    Subject subject =
        subject(wideDecision("if itema = null then true else itema and iteme and unsafe"));
    agrees(subject, Set.of("closure"), 41);
  }

  @Test
  void aFactThatOverridesIsNotLeftOpenEither() {
    PackFiles files =
        wideDecision("if itemc != null then itemc else itema and itemb and itemd and unsafe")
            .replace(
                "pack.yaml", "informationalClauses", "overrides: [itemc]\ninformationalClauses");
    Subject subject = subject(files);
    assertThat(subject.axes().axes().get(subject.axes().indexOf("itemc")).points())
        .containsExactly(null, false, true);
    agrees(subject, subject.model().decisions(), 42);
  }

  @Test
  void aMethodThatIsNoFactOfThePackStaysUnknown() {
    Subject subject =
        subject(
            PackFiles.minimal()
                .replace("thresholds/all.yaml", "minerals: [iron]", "methods: [OPEN_PIT]")
                .remove("cases/boundaries.yaml")
                .remove("cases/dispositions.yaml"));
    assertThat(subject.axes().indexOf("method")).isEqualTo(-1);
    agrees(subject, subject.model().decisions(), 43);
  }

  @Test
  void whatTheSpaceDoesNotHoldIsRefused() {
    Subject subject = subject(PackFiles.minimal());
    DecisionSpace space = subject.space(Set.of());
    assertThat(space.day()).isEqualTo(DAY);
    assertThatThrownBy(() -> space.of("nothing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing");
  }

  @Test
  void aMineThatNobodyOverridesHasNoSuchFact() {
    Subject subject =
        subject(
            PackFiles.minimal()
                .replace(
                    "pack.yaml",
                    "informationalClauses",
                    "overrides: [unsafe]\ninformationalClauses"));
    int unsafe = subject.axes().indexOf("unsafe");
    List<Integer> first = new ArrayList<>();
    subject.axes().axes().forEach(axis -> first.add(0));
    DecisionSpace space = subject.space(subject.model().decisions());
    assertThat(space.factsOf(first)).doesNotContainKey("unsafe").containsEntry("licensed", false);
    first.set(unsafe, 2);
    assertThat(space.factsOf(first)).containsEntry("unsafe", true);
  }

  @Test
  void valuesOfOneKindAreGatheredAndAbsentOnesAreEmpty() {
    Diagrams diagrams = new Diagrams(List.of(3), 100);
    Partition.Gathering gathering = new Partition.Gathering(diagrams);
    gathering.add(true, diagrams.literal(0, 0));
    gathering.add(null, diagrams.literal(0, 1));
    gathering.add(true, diagrams.literal(0, 2));
    Partition partition = gathering.done();
    assertThat(partition.branches()).hasSize(2);
    assertThat(partition.where(true)).isEqualTo(diagrams.not(diagrams.literal(0, 1)));
    assertThat(partition.where(null)).isEqualTo(diagrams.literal(0, 1));
    assertThat(partition.where(false)).isEqualTo(Diagrams.NONE);
  }
}
