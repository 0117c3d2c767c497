package org.kuangheng.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.kuangheng.kernel.Issue;

class DmnDecisionsTest {
  private static final List<String> INPUTS =
      List.of("licensed", "unsafe", "minimumCapacity", "longLife");

  private static DmnDecisions compile(String xml) {
    List<Issue> issues = new ArrayList<>();
    DmnModelFile file = DmnScanner.scan("m.dmn", xml.getBytes(StandardCharsets.UTF_8), issues);
    DmnDecisions decisions = DmnDecisions.compile(Objects.requireNonNull(file), issues);
    assertThat(issues).isEmpty();
    return Objects.requireNonNull(decisions);
  }

  /** All 81 combinations of true, false and unknown. */
  private static List<Map<String, @Nullable Object>> everyVector() {
    List<Map<String, @Nullable Object>> vectors = new ArrayList<>();
    for (int i = 0; i < 81; i++) {
      Map<String, @Nullable Object> vector = new HashMap<>();
      int rest = i;
      for (String input : INPUTS) {
        vector.put(input, rest % 3 == 2 ? null : rest % 3 == 1);
        rest /= 3;
      }
      vectors.add(vector);
    }
    return vectors;
  }

  @Test
  void everyDecisionIsWhatTheEngineGivesForTheWholeModel() {
    String xml = PackFiles.minimalModel().xml();
    DmnDecisions decisions = compile(xml);
    DMNRuntime runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(xml))))
            .getOrElseThrow(IllegalStateException::new);
    for (Map<String, @Nullable Object> vector : everyVector()) {
      DMNContext context = runtime.newContext();
      vector.forEach(context::set);
      Map<String, Object> whole =
          runtime.evaluateAll(runtime.getModels().getFirst(), context).getContext().getAll();
      decisions
          .evaluate(vector)
          .forEach(
              (decision, value) ->
                  assertThat(value)
                      .as("%s for %s", decision, vector)
                      .isEqualTo(whole.get(decision)));
    }
  }

  @Test
  void manyThreadsAgree() throws Exception {
    DmnDecisions decisions = compile(PackFiles.minimalModel().xml());
    List<Future<List<Map<String, @Nullable Object>>>> futures = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        futures.add(threads.submit(() -> everyVector().stream().map(decisions::evaluate).toList()));
      }
    }
    for (Future<List<Map<String, @Nullable Object>>> future : futures) {
      assertThat(future.get()).isEqualTo(futures.getFirst().get());
    }
  }

  @Test
  void amountsAreOneKeyHoweverWritten() {
    DmnDecisions decisions =
        compile(
            PackFiles.minimalModel()
                .input("capacity", "number")
                .input("retainedReserves", "number")
                .decision(
                    "lasts",
                    "boolean",
                    List.of("capacity", "retainedReserves"),
                    "retainedReserves >= capacity")
                .xml());
    Map<String, Object> plain =
        Map.of("capacity", new BigDecimal("30"), "retainedReserves", new BigDecimal("30"));
    Map<String, Object> scaled =
        Map.of("capacity", new BigDecimal("30.00"), "retainedReserves", new BigDecimal("3E+1"));
    assertThat(decisions.evaluate(plain)).containsEntry("lasts", true);
    assertThat(decisions.evaluate(scaled)).isEqualTo(decisions.evaluate(plain));
    assertThat(decisions.evaluate(Map.of("capacity", BigDecimal.ONE))).containsEntry("lasts", null);
  }

  @Test
  void inputsAreTracedThroughOtherDecisions() {
    DmnDecisions decisions = compile(PackFiles.minimalModel().xml());
    assertThat(decisions.inputs()).containsExactlyInAnyOrderElementsOf(INPUTS);
    assertThat(decisions.inputsOf("disposition")).containsExactlyInAnyOrderElementsOf(INPUTS);
    assertThat(decisions.inputsOf("closure")).containsExactly("unsafe");
    assertThatThrownBy(() -> decisions.inputsOf("nothing"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
