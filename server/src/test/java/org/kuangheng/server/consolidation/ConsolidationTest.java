package org.kuangheng.server.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangheng.server.consolidation.MovedCounty.COUNTY;
import static org.kuangheng.server.consolidation.MovedCounty.DAY;
import static org.kuangheng.server.consolidation.ProposalDesk.ifMatch;
import static org.kuangheng.server.consolidation.ProposalDesk.members;
import static org.kuangheng.server.consolidation.ProposalDesk.mergers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.ApiClient.Answer;
import org.kuangheng.server.testing.RunningServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Proposals of mergers over HTTP: computed, compared, adopted, heard, tried out. */
final class ConsolidationTest {
  private static final RunningServer SERVER = RunningServer.shared();
  private static final ApiClient CLERK = ApiClient.asCounty(SERVER, COUNTY);
  private static final ApiClient LEADER = ApiClient.as(SERVER, Role.CITY_LEADER, "city");
  private static final ProposalDesk DESK = new ProposalDesk(CLERK);
  private static MovedCounty county;

  @BeforeAll
  static void mines() {
    county = MovedCounty.onRecord(SERVER);
  }

  @Test
  void aRunGivesScenariosWithGroupsReasonsProofAndGeometry() {
    String id = DESK.run(Map.of());
    JsonNode document = DESK.document(id);
    JsonNode best = document.path("scenarios").path(0);
    assertThat(best.path("proof").path("optimal").asBoolean()).isTrue();
    assertThat(mergers(document)).isNotEmpty();
    JsonNode group = mergers(document).getFirst();
    assertThat(group.path("lead").size()).isPositive();
    assertThat(group.path("justifications").size()).isGreaterThan(3);
    assertThat(group.path("area").path("vertices").size()).isGreaterThan(3);
    JsonNode figures = CLERK.get("/api/proposals/" + id).json().path("summary").path("figures");
    assertThat(figures.path("groups").asInt()).isEqualTo(best.path("groups").size());
    assertThat(figures.path("leftOver").asInt()).isEqualTo(best.path("leftOver").size());
    assertThat(figures.path("optimal").asBoolean()).isTrue();
    String geometry =
        CLERK.get("/api/proposals/" + id + "/geometry?scenario=S1").expect(200).text();
    assertThat(geometry).contains("MultiPolygon", "\"scenario\":\"S1\"").doesNotContain("\"S2\"");
    assertThat(
            CLERK
                .get("/api/proposals?county=" + COUNTY)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString())
        .isNotEmpty();
  }

  @Test
  void scenariosAreComparedAndARunAgainDiffersInNothing() {
    String first = DESK.run(Map.of());
    String second = DESK.run(Map.of());
    assertThat(DESK.document(second)).isEqualTo(DESK.document(first));
    assertThat(CLERK.get("/api/proposals/" + second + "/differences?other=" + first).json().size())
        .isZero();
    JsonNode moved =
        CLERK.get("/api/proposals/" + first + "/comparison?scenario=S1&with=S2").expect(200).json();
    assertThat(moved.size()).isPositive();
    CLERK.get("/api/proposals/" + first + "/comparison?scenario=S1&with=S99").expect(404);
  }

  @Test
  void anotherCountySeesNothingOfIt() {
    String id = DESK.run(Map.of());
    ApiClient other = ApiClient.asCounty(SERVER, "140823");
    other.get("/api/proposals/" + id).expect(404);
    other.get("/api/proposals/" + id + "/geometry").expect(404);
    assertThat(other.get("/api/proposals").json().path("items").toString()).doesNotContain(id);
    other.post("/api/proposals/runs", Map.of("county", COUNTY, "asOf", DAY)).expect(404);
    CLERK.post("/api/proposals/runs", Map.of("asOf", DAY)).expect(404);
  }

  @Test
  void aBanOnRecordIsKeptByEveryRunUntilItIsWithdrawn() {
    List<String> pair =
        members(mergers(DESK.document(DESK.run(Map.of()))).getFirst()).stream().limit(2).toList();
    Map<String, Object> ban =
        Map.of("county", COUNTY, "kind", "BAN", "mines", pair, "ground", "两矿之间有断层");
    String wish =
        CLERK.post("/api/consolidation-wishes", ban).expect(201).json().path("id").asString();
    String banned = DESK.run(Map.of());
    assertThat(mergers(DESK.document(banned))).noneMatch(group -> members(group).containsAll(pair));
    assertThat(CLERK.get("/api/proposals/" + banned + "/differences").json().size()).isPositive();
    CLERK
        .post("/api/consolidation-wishes/" + wish + "/withdrawal", Map.of("ground", "断层已查清"))
        .expect(200);
    CLERK
        .post("/api/consolidation-wishes/" + wish + "/withdrawal", Map.of("ground", "断层已查清"))
        .expect(409);
    assertThat(mergers(DESK.document(DESK.run(Map.of()))))
        .anyMatch(group -> members(group).containsAll(pair));
  }

  @Test
  void aGroupIsAdoptedOnceAndItsAdoptionWithdrawnWithAGround() {
    String id = DESK.run(Map.of());
    JsonNode group = mergers(DESK.document(id)).getLast();
    Map<String, Object> body =
        Map.of(
            "proposal",
            id,
            "scenario",
            "S1",
            "groups",
            List.of(group.path("id").asString()),
            "ground",
            "市政府专题会议同意");
    Answer proposal = LEADER.get("/api/proposals/" + id);
    LEADER.post("/api/adoptions", body).expect(428);
    CLERK.post("/api/adoptions", body, ifMatch(proposal)).expect(403);
    JsonNode adoption =
        LEADER.post("/api/adoptions", body, ifMatch(proposal)).expect(201).json().path(0);
    String mine = members(group).iterator().next();
    assertThat(CLERK.get("/api/adoptions?mine=" + mine).json().path(0).path("id"))
        .isEqualTo(adoption.path("id"));
    LEADER.post("/api/adoptions", body, ifMatch(proposal)).expect(412);
    Answer again = LEADER.post("/api/adoptions", body, ifMatch(LEADER.get("/api/proposals/" + id)));
    assertThat(again.expect(409).code()).isEqualTo("MINE_ADOPTED");
    String path = "/api/adoptions/" + adoption.path("id").asString();
    Map<String, String> tag = ifMatch(LEADER.get(path));
    LEADER.post(path + "/withdrawal", Map.of("ground", "企业意见有变"), tag).expect(200);
    assertThat(CLERK.get("/api/adoptions?mine=" + mine).json().size()).isZero();
    assertThat(CLERK.get("/api/adoptions?withdrawn=true&mine=" + mine).json().size()).isPositive();
  }

  @Test
  void aProposalWhoseFactsHaveChangedIsNotAdoptedAndSaysWhich() {
    String id = DESK.run(Map.of());
    JsonNode group = mergers(DESK.document(id)).getFirst();
    String mine = members(group).iterator().next();
    county.correctReserves(mine, 93);
    try {
      Answer proposal = LEADER.get("/api/proposals/" + id).expect(200);
      assertThat(proposal.json().path("summary").path("touched").isNull()).isFalse();
      Map<String, Object> body =
          Map.of(
              "proposal",
              id,
              "scenario",
              "S1",
              "groups",
              List.of(group.path("id").asString()),
              "ground",
              "拟采纳");
      Answer refused = LEADER.post("/api/adoptions", body, ifMatch(proposal)).expect(409);
      assertThat(refused.code()).isEqualTo("PROPOSAL_STALE");
      assertThat(refused.text()).contains(mine, "facts");
      assertThat(CLERK.get("/api/proposals/" + id + "/changes").json().toString()).contains(mine);
    } finally {
      county.correctReserves(mine, 100);
    }
  }

  @Test
  void neighboursOfABoundaryAreListedToldAndHeardWithProof() {
    List<Set<String>> bans = DESK.bansApart();
    String id = DESK.run(Map.of("bans", bans));
    String path = DESK.pathOfNeighbours(id);
    JsonNode first = CLERK.get(path).expect(200).json().path(0);
    assertThat(first.path("relation").asString()).isIn("OVERLAPS", "CONTIGUOUS", "NEAR");
    assertThat(first.path("service").isNull()).isTrue();
    String mine = path + "/" + first.path("mine").asString();
    Map<String, Object> service =
        Map.of("on", "2026-11-20", "way", "直接送达", "by", "示例送达人", "evidence", "sha256:示例");
    CLERK.put(mine + "/service", service, "\"7\"").expect(412);
    Answer served = CLERK.put(mine + "/service", service, "\"0\"").expect(200);
    Map<String, Object> opinion =
        Map.of("opinion", "OBJECTS", "text", "边界应留安全距离", "on", "2026-11-22");
    CLERK.put(mine + "/opinion", opinion, served.tag()).expect(200);
    JsonNode proof = CLERK.get(path + "/proof").expect(200).json();
    assertThat(proof.path("digest").asString()).hasSize(64);
    assertThat(proof.toString()).contains("直接送达", "边界应留安全距离");
    // The same boundary in another run: what was served stays served.
    String other = DESK.run(Map.of("bans", bans, "seed", 2));
    String there = path.replace(id, other);
    assertThat(CLERK.get(there).json().path(0).path("service").path("way").asString())
        .isEqualTo("直接送达");
  }

  @Test
  void whatIfChangesTheOutcomeAndLeavesNothingOnRecord() {
    DESK.run(Map.of());
    List<String> before = onRecord();
    JsonNode same =
        CLERK
            .post("/api/sandboxes/consolidation", Map.of("county", COUNTY, "asOf", DAY))
            .expect(200)
            .json();
    assertThat(same.path("moved").size()).isZero();
    JsonNode poorer =
        CLERK
            .post(
                "/api/sandboxes/consolidation",
                Map.of("county", COUNTY, "asOf", DAY, "allReservesPercent", 20))
            .expect(200)
            .json();
    assertThat(poorer.path("moved").size()).isPositive();
    CLERK
        .post(
            "/api/sandboxes/consolidation",
            Map.of(
                "county",
                COUNTY,
                "asOf",
                DAY,
                "mines",
                List.of(Map.of("mine", "nobody", "dropped", true))))
        .expect(422);
    assertThat(onRecord()).isEqualTo(before);
  }

  /** How many rows every table on record has. */
  private static List<String> onRecord() {
    JdbcClient jdbc = SERVER.bean(JdbcClient.class);
    TransactionTemplate transaction =
        new TransactionTemplate(SERVER.bean(PlatformTransactionManager.class));
    return RowScope.EVERYTHING.get(
        () ->
            transaction.execute(
                status ->
                    jdbc
                        .sql(
                            """
                            select tablename from pg_tables where schemaname = 'public'
                               and tablename ~ '^(registry|proposal|consolidation|adopt|hearing|job|verdict|assessment|question|decision|audit_entry|policy)'
                             order by tablename""")
                        .query(String.class)
                        .list()
                        .stream()
                        .map(
                            table ->
                                table
                                    + " "
                                    + jdbc.sql("select count(*) from " + table)
                                        .query(Long.class)
                                        .single())
                        .toList()));
  }
}
