package org.kuangheng.server.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.Threshold;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.ApiClient.Answer;
import org.kuangheng.server.testing.RunningServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Policy packs: read, tried out as drafts, put in force. */
final class PacksTest {
  private static final RunningServer SERVER = RunningServer.shared();
  private static final String YUNCHENG = "yuncheng-2025-9";

  private final PolicyPacks packs = SERVER.bean(PolicyPacks.class);
  private final ApiClient city = ApiClient.as(Role.CITY_OFFICE);

  @Test
  void thePacksInstalledAreListedAndOneIsInForce() {
    JsonNode list = city.get("/api/packs").expect(200).json();
    assertThat(list.findValuesAsString("id")).contains(YUNCHENG, "hunan-2019");
    JsonNode pack = city.get("/api/packs/" + YUNCHENG).expect(200).json();
    assertThat(pack.path("clauses").size()).isGreaterThan(30);
    assertThat(pack.path("thresholds").size()).isGreaterThan(5);
    assertThat(pack.path("assumptions").size()).isPositive();
    assertThat(packs.active().id()).isEqualTo(YUNCHENG);
    city.get("/api/packs/nothing").expect(404);
  }

  @Test
  void thePacksDecisionTablesAreHandedOutAsTheyAre() {
    Answer model = city.get("/api/packs/" + YUNCHENG + "/decisions.dmn").expect(200);
    assertThat(model.header("Content-Type")).startsWith("application/xml");
    assertThat(model.text()).contains("<definitions").contains("<decision ");
    city.get("/api/packs/nothing/decisions.dmn").expect(404);
  }

  private static Threshold raised(Threshold threshold, String value) {
    List<Threshold.Limit> limits =
        threshold.limits().stream()
            .map(
                limit ->
                    new Threshold.Limit(
                        new BigDecimal(value),
                        limit.from(),
                        limit.to(),
                        limit.minerals(),
                        limit.methods(),
                        limit.bandFact(),
                        limit.bandFrom(),
                        limit.bandTo()))
            .toList();
    return new Threshold(
        threshold.id(),
        threshold.label(),
        threshold.fact(),
        threshold.comparison(),
        threshold.unit(),
        threshold.clause(),
        limits,
        threshold.otherwiseMet(),
        threshold.confidence());
  }

  @Test
  void aDraftDiffersInItsThresholdAndItsDigestAndInNothingElse() {
    Pack base = packs.active();
    Threshold life = base.findThreshold("planMinimumLife").orElseThrow();
    Pack draft = packs.draft(YUNCHENG, List.of(raised(life, "8")));
    assertThat(draft.findThreshold("planMinimumLife").orElseThrow().limits().getFirst().value())
        .isEqualByComparingTo("8");
    assertThat(draft.hash()).isNotEqualTo(base.hash());
    assertThat(draft.thresholds()).hasSameSizeAs(base.thresholds());
    assertThat(draft.clauses()).isEqualTo(base.clauses());
    assertThat(draft.consolidation()).isEqualTo(base.consolidation());
    assertThat(packs.active().hash()).isEqualTo(base.hash());
  }

  @Test
  void aDraftWithAFaultIsRefusedWithTheFinding() {
    Threshold life = packs.active().findThreshold("planMinimumLife").orElseThrow();
    Threshold stray =
        new Threshold(
            "planMinimumLife",
            life.label(),
            "noSuchFact",
            life.comparison(),
            life.unit(),
            life.clause(),
            life.limits(),
            life.otherwiseMet(),
            life.confidence());
    assertThatThrownBy(() -> packs.draft(YUNCHENG, List.of(stray)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.issues().toString()).contains("noSuchFact"));
  }

  @Test
  void onlyACheckedPackIsPutInForceByTheCityOfficeWithAGround() {
    Answer active = city.get("/api/packs/active").expect(200);
    Map<String, String> wanted = Map.of("pack", YUNCHENG, "ground", "市政府印发");
    ApiClient.as(Role.CITY_LEADER).put("/api/packs/active", wanted, active.tag()).expect(403);
    city.send("PUT", "/api/packs/active", wanted, Map.of()).expect(428);
    Map<String, String> unchecked = Map.of("pack", "hunan-2019", "ground", "试行");
    assertThat(city.put("/api/packs/active", unchecked, active.tag()).expect(409).code())
        .isEqualTo("PACK_NOT_CHECKED");
    checked(packs.active());
    city.put("/api/packs/active", wanted, active.tag()).expect(200);
    city.put("/api/packs/active", wanted, active.tag()).expect(412);
    JsonNode last = city.get("/api/packs/activations").expect(200).json().path(0);
    assertThat(last.path("ground").asString()).isEqualTo("市政府印发");
    assertThat(packs.active().id()).isEqualTo(YUNCHENG);
  }

  /** As if the check, which computes for half a minute, had passed. */
  private static void checked(Pack pack) {
    JdbcClient jdbc = SERVER.bean(JdbcClient.class);
    new TransactionTemplate(SERVER.bean(PlatformTransactionManager.class))
        .executeWithoutResult(
            status ->
                jdbc.sql(
                        """
                        insert into policy_check (hash, pack, passes, report) values (:hash, :pack, true, '{}')""")
                    .param("hash", pack.hash().hex())
                    .param("pack", pack.id())
                    .update());
  }
}
