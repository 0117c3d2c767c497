package org.kuangheng.server.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangheng.server.consolidation.MovedCounty.COUNTY;
import static org.kuangheng.server.consolidation.ProposalDesk.ifMatch;
import static org.kuangheng.server.consolidation.ProposalDesk.mergers;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.ApiClient.Answer;
import org.kuangheng.server.testing.RunningServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Two people adopt the same mines at once, at two servers: one does, the other is told. */
final class AdoptionRaceTest {
  private static final int ROUNDS = 4;
  private static final RunningServer SERVER = RunningServer.shared();
  private static final ProposalDesk DESK = new ProposalDesk(ApiClient.asCounty(SERVER, COUNTY));
  private static final ApiClient LEADER = ApiClient.as(SERVER, Role.CITY_LEADER, "city");
  private static RunningServer second;

  @BeforeAll
  static void minesAndASecondServer() {
    MovedCounty.onRecord(SERVER);
    second = SERVER.beside(Map.of());
  }

  @AfterAll
  static void stop() {
    second.close();
  }

  /** The city's office at the other server. */
  private static ApiClient office() {
    return ApiClient.as(second, Role.CITY_OFFICE, "city");
  }

  @Test
  void oneProposalAdoptedByTwoAtOnceIsAdoptedOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String proposal = DESK.run(Map.of());
      List<Answer> answers = race(wholeOf(proposal, LEADER), wholeOf(proposal, office()));
      Answer won = won(answers);
      // Whoever comes so late that the proposal's tag has changed is told so instead.
      assertThat(lost(answers).status()).isIn(409, 412);
      assertThat(count("select count(*) from adoption where proposal = :id", proposal))
          .isEqualTo(won.json().size());
      withdraw(won);
    }
  }

  @Test
  void ofTwoProposalsAdoptedAtOnceOneStandsWholeAndTheOtherNotAtAll() throws Exception {
    List<?> bans = DESK.bansApart().subList(0, 1);
    for (int round = 0; round < ROUNDS; round++) {
      String one = DESK.run(Map.of());
      String two = DESK.run(Map.of("bans", bans));
      List<Answer> answers = race(wholeOf(one, LEADER), wholeOf(two, office()));
      Answer won = won(answers);
      Answer lost = lost(answers);
      assertThat(lost.expect(409).code()).isEqualTo("MINE_ADOPTED");
      String standing = won.json().path(0).path("proposal").asString();
      String loser = standing.equals(one) ? two : one;
      for (JsonNode issue : lost.json().path("issues")) {
        String adoption = issue.path("values").path("adoption").asString();
        assertThat(LEADER.get("/api/adoptions/" + adoption).expect(200).json().path("proposal"))
            .isEqualTo(won.json().path(0).path("proposal"));
      }
      assertThat(count("select count(*) from adoption where proposal = :id", loser)).isZero();
      assertThat(
              count(
                  "select count(*) from audit_entry where case_id = 'proposal:' || :id and act = 'proposal.adopted'",
                  loser))
          .isZero();
      withdraw(won);
    }
  }

  private static Callable<Answer> wholeOf(String proposal, ApiClient client) {
    List<String> groups =
        mergers(DESK.document(proposal)).stream()
            .map(group -> group.path("id").asString())
            .toList();
    Map<String, Object> body =
        Map.of("proposal", proposal, "scenario", "S1", "groups", groups, "ground", "会议同意采纳");
    Map<String, String> tag = ifMatch(client.get("/api/proposals/" + proposal));
    return () -> client.post("/api/adoptions", body, tag);
  }

  private static List<Answer> race(Callable<Answer> one, Callable<Answer> two) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Answer> first = threads.submit(() -> begun(start, one));
      Future<Answer> second = threads.submit(() -> begun(start, two));
      return List.of(first.get(), second.get());
    }
  }

  private static Answer begun(CyclicBarrier start, Callable<Answer> act) throws Exception {
    start.await();
    return act.call();
  }

  private static Answer won(List<Answer> answers) {
    List<Answer> won = answers.stream().filter(answer -> answer.status() == 201).toList();
    assertThat(won).as("%s", answers).hasSize(1);
    return won.getFirst();
  }

  private static Answer lost(List<Answer> answers) {
    return answers.stream().filter(answer -> answer.status() != 201).findFirst().orElseThrow();
  }

  private static void withdraw(Answer won) {
    for (JsonNode adoption : won.json()) {
      String path = "/api/adoptions/" + adoption.path("id").asString();
      LEADER
          .post(path + "/withdrawal", Map.of("ground", "测试后撤回"), ifMatch(LEADER.get(path)))
          .expect(200);
    }
  }

  private static long count(String sql, String id) {
    return RowScope.EVERYTHING.get(
        () ->
            SERVER
                .bean(TransactionTemplate.class)
                .execute(
                    _ ->
                        SERVER
                            .bean(JdbcClient.class)
                            .sql(sql)
                            .param("id", id)
                            .query(Long.class)
                            .single()));
  }
}
