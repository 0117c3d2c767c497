package org.kuangheng.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.ApiClient.Answer;
import org.kuangheng.server.testing.RunningServer;
import tools.jackson.databind.JsonNode;

/** From adopted mergers to a county plan handed in (clauses 5.2, 5.3), over HTTP. */
final class PlanTest {
  private static final RunningServer SERVER = RunningServer.shared();
  private static final String COUNTY = "140877";
  private static final String DAY = "2025-06-30";
  private static final Story STORY = new Story(List.of(SERVER), COUNTY);
  private static final ApiClient OFFICE = ApiClient.asCounty(SERVER, COUNTY);
  private static final ApiClient PROVINCE = ApiClient.as(SERVER, Role.PROVINCE, "province");

  @BeforeAll
  static void mergersAreAdopted() {
    STORY.tell();
  }

  @Test
  void aPlanIsCompletedApprovedHandedInAndWrittenOn() {
    String plan = opened();
    List<JsonNode> gaps = missing(plan);
    everythingMissingIsNamed(plan, gaps);
    valuesAreChecked(plan);
    fill(plan, gaps);
    sharesMustComeToAHundred(plan);
    checksLastAsLongAsTheLawAsks(plan);
    assertThat(missing(plan)).isEmpty();
    approved(plan, 1);
    aFrozenVersionStays(plan);
    handedIn(plan);
    writtenOn(plan);
  }

  private static String opened() {
    Map<String, Object> body = Map.of("county", COUNTY, "asOf", DAY);
    String id = OFFICE.post("/api/plans", body).expect(201).json().path("id").asString();
    assertThat(OFFICE.post("/api/plans", body).expect(409).code()).isEqualTo("PLAN_EXISTS");
    ApiClient stranger = ApiClient.asCounty(SERVER, "140823");
    stranger.get("/api/plans/" + id).expect(404);
    stranger.post("/api/plans", body).expect(404);
    assertThat(stranger.get("/api/plans").json().toString()).doesNotContain(id);
    return id;
  }

  private static List<JsonNode> missing(String plan) {
    return OFFICE.get("/api/plans/" + plan + "/missing").expect(200).json().valueStream().toList();
  }

  /**
   * Eight fields of each mine kept alone, six of the one that leaves, three of the merger, five
   * checks.
   */
  private static void everythingMissingIsNamed(String plan, List<JsonNode> gaps) {
    Map<String, Integer> codes = new LinkedHashMap<>();
    gaps.forEach(gap -> codes.merge(gap.path("code").asString(), 1, Integer::sum));
    assertThat(codes).isEqualTo(Map.of("FIELD_MISSING", 8 + 8 + 6 + 3, "CHECK_MISSING", 5));
    Answer refused =
        OFFICE.post("/api/plans/" + plan + "/approval", approval(), tagged("/api/plans/" + plan));
    assertThat(refused.expect(409).json().path("issues").size()).isEqualTo(gaps.size());
    assertThat(refused.text()).contains("退出办法").contains("合法性审查");
  }

  private static Map<String, Object> approval() {
    return Map.of("on", "2025-09-30", "document", "县政府常务会议纪要〔2025〕9号", "ground", "会议研究同意");
  }

  private static void valuesAreChecked(String plan) {
    String mine = "mine:" + STORY.mine(4);
    assertThat(write(plan, mine, "exitDeadline", "年底前").expect(422).code())
        .isEqualTo("ENTRY_VALUE");
    assertThat(write(plan, mine, "capacityVerifier", "示例单位").expect(422).code())
        .isEqualTo("ENTRY_UNKNOWN");
    assertThat(write(plan, "chapter:nowhere", "text", "段落").expect(422).code())
        .isEqualTo("ENTRY_UNKNOWN");
    write(plan, mine, "exitDeadline", "2026-06-30").expect(200);
    Answer unseen =
        OFFICE.put(
            "/api/plans/" + plan + "/entries",
            Map.of("subject", mine, "field", "exitDeadline", "value", "2026-07-31"),
            "\"0\"");
    unseen.expect(412);
    write(plan, mine, "exitDeadline", "2026-09-30").expect(200);
    JsonNode history = history(plan, mine, "exitDeadline");
    assertThat(history.valueStream().map(one -> one.path("value").asString()))
        .containsExactly("2026-09-30", "2026-06-30");
  }

  private static JsonNode history(String plan, String subject, String field) {
    return OFFICE
        .get("/api/plans/" + plan + "/entries?subject=" + subject + "&field=" + field)
        .expect(200)
        .json();
  }

  /** Writes in the place of what stands. */
  private static Answer write(String plan, String subject, String field, String value) {
    JsonNode stands = history(plan, subject, field);
    long number = stands.isEmpty() ? 0 : stands.path(0).path("number").asLong();
    return OFFICE.put(
        "/api/plans/" + plan + "/entries",
        Map.of("subject", subject, "field", field, "value", value),
        "\"" + number + "\"");
  }

  private static void fill(String plan, List<JsonNode> gaps) {
    for (JsonNode gap : gaps) {
      String subject = gap.path("subject").asString();
      if (subject.startsWith("check:")) {
        write(plan, subject, "from", "2025-07-01").expect(200);
        write(plan, subject, "to", "2025-07-30").expect(200);
        write(plan, subject, "conclusion", "同意").expect(200);
        write(plan, subject, "document", "示例文书〔2025〕1号").expect(200);
        continue;
      }
      String field = gap.path("field").asString();
      String value =
          switch (field) {
            case "leadEnterprise" -> STORY.mine(2);
            case "equityShares" -> shares("60", "39");
            default -> field.endsWith("Deadline") ? "2026-06-30" : "示例单位";
          };
      write(plan, subject, field, value).expect(200);
    }
    write(plan, "chapter:situation", "text", "本县另有零星资源，详见调查报告。").expect(200);
  }

  private static String shares(String a, String b) {
    return "[{\"holder\":\"示例甲\",\"percent\":\"%s\"},{\"holder\":\"示例乙\",\"percent\":\"%s\"}]"
        .formatted(a, b);
  }

  private static void sharesMustComeToAHundred(String plan) {
    JsonNode gap = missing(plan).getFirst();
    assertThat(gap.path("code").asString()).isEqualTo("SHARES_SUM");
    assertThat(gap.path("values").path("sum").asString()).isEqualTo("99");
    String group = gap.path("subject").asString();
    write(plan, group, "equityShares", shares("60", "41")).expect(200);
    assertThat(missing(plan).getFirst().path("values").path("sum").asString()).isEqualTo("101");
    assertThat(write(plan, group, "equityShares", shares("100", "0")).expect(422).code())
        .isEqualTo("ENTRY_VALUE");
    write(plan, group, "equityShares", shares("60.5", "39.5")).expect(200);
    assertThat(missing(plan)).isEmpty();
  }

  /** 30 calendar days of public opinion, 7 working days of legal review; below and at the least. */
  private static void checksLastAsLongAsTheLawAsks(String plan) {
    write(plan, "check:publicOpinion", "to", "2025-07-29").expect(200);
    write(plan, "check:legalReview", "to", "2025-07-08").expect(200);
    assertThat(missing(plan).stream().map(gap -> gap.path("values").path("days").asString()))
        .containsExactly("29", "6");
    write(plan, "check:publicOpinion", "to", "2025-07-30").expect(200);
    write(plan, "check:legalReview", "to", "2025-07-09").expect(200);
    write(plan, "check:riskAssessment", "to", "2025-06-30").expect(200);
    assertThat(missing(plan).stream().map(gap -> gap.path("code").asString()))
        .containsExactly("CHECK_ORDER");
    write(plan, "check:riskAssessment", "to", "2025-07-01").expect(200);
  }

  private static void approved(String plan, int number) {
    String path = "/api/plans/" + plan;
    Map<String, Object> tomorrow = new LinkedHashMap<>(approval());
    tomorrow.put("on", LocalDate.now(ZoneOffset.UTC).plusDays(2).toString());
    assertThat(OFFICE.post(path + "/approval", tomorrow, tagged(path)).expect(422).code())
        .isEqualTo("APPROVAL_DAY");
    await(OFFICE.post(path + "/documents", Map.of()).expect(202));
    assertThat(papers(plan, number)).allMatch(paper -> paper.path("draft").asBoolean());
    await(OFFICE.post(path + "/approval", approval(), tagged(path)).expect(202));
    JsonNode now = OFFICE.get(path).expect(200).json();
    assertThat(now.path("state").asString()).isEqualTo("COUNTY_APPROVED");
    assertThat(now.path("number").asInt()).isEqualTo(number);
    List<JsonNode> papers = papers(plan, number);
    assertThat(papers).noneMatch(paper -> paper.path("draft").asBoolean());
    assertThat(papers.stream().map(paper -> paper.path("name").asString()))
        .contains(
            "plan-" + COUNTY + ".docx", "plan-" + COUNTY + ".pdf", "tables-" + COUNTY + ".xlsx");
    Answer pdf = OFFICE.get(path + "/versions/" + number + "/papers/plan-" + COUNTY + ".pdf");
    assertThat(pdf.expect(200).text()).startsWith("%PDF");
  }

  private static List<JsonNode> papers(String plan, int number) {
    return OFFICE
        .get("/api/plans/" + plan + "/versions/" + number + "/papers")
        .expect(200)
        .json()
        .valueStream()
        .toList();
  }

  private static void await(Answer queued) {
    String job = queued.json().path("job").asString();
    for (int i = 0; i < 1_200; i++) {
      JsonNode now = OFFICE.get("/api/jobs/" + job).expect(200).json();
      String state = now.path("state").asString();
      if (state.equals("DONE")) {
        return;
      }
      assertThat(state).as(now.toString()).isNotIn("FAILED", "CANCELLED");
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("job " + job + " did not end");
  }

  private static void aFrozenVersionStays(String plan) {
    assertThat(write(plan, "chapter:situation", "text", "改").expect(409).code())
        .isEqualTo("PLAN_STATE");
    JsonNode content = content(plan, 1);
    assertThat(content.path("title").asString()).doesNotContain("草案");
    assertThat(content.toString()).contains("本县另有零星资源").contains("示例甲 60.5%、示例乙 39.5%");
    assertThat(tableOf(content, "T5").path("rows").size()).isOne();
    assertThat(comparison(plan, 1, 0)).isEmpty();
    String mine = STORY.mine(3);
    Answer verdict = OFFICE.get("/api/mines/" + mine + "/decisions");
    assertThat(verdict.expect(200).json().size()).isOne();
    OFFICE
        .post(
            "/api/mines/" + mine + "/decision/withdrawal",
            Map.of("ground", "复核"),
            tagged("/api/mines/" + mine + "/verdict"))
        .expect(200);
    assertThat(missing(plan).stream().map(gap -> gap.path("code").asString()))
        .containsExactly("MINE_UNDECIDED");
    assertThat(comparison(plan, 1, 0))
        .anySatisfy(
            one -> {
              assertThat(one.path("subject").asString()).isEqualTo("mine:" + mine);
              assertThat(one.path("field").asString()).isEqualTo("decided");
              assertThat(one.path("before").asString()).isEqualTo("SOLE_RETENTION");
              assertThat(one.path("after").asString()).isEmpty();
            });
    assertThat(content(plan, 1)).isEqualTo(content);
    decide(mine, "SOLE_RETENTION");
    assertThat(comparison(plan, 1, 0)).isEmpty();
  }

  private static void decide(String mine, String category) {
    OFFICE
        .post(
            "/api/mines/" + mine + "/decision",
            Map.of("category", category, "ground", "复核后决定"),
            tagged("/api/mines/" + mine + "/verdict"))
        .expect(201);
  }

  private static JsonNode content(String plan, int number) {
    return OFFICE.get("/api/plans/" + plan + "/versions/" + number + "/content").expect(200).json();
  }

  private static JsonNode tableOf(JsonNode content, String id) {
    for (JsonNode table : content.path("tables")) {
      if (table.path("id").asString().equals(id)) {
        return table;
      }
    }
    throw new AssertionError("no table " + id);
  }

  private static List<JsonNode> comparison(String plan, int before, int after) {
    return new ArrayList<>(
        OFFICE
            .get("/api/plans/" + plan + "/comparison?before=" + before + "&after=" + after)
            .expect(200)
            .json()
            .valueStream()
            .toList());
  }

  private static void handedIn(String plan) {
    String path = "/api/plans/" + plan;
    PROVINCE.get(path).expect(404);
    OFFICE.post(path + "/submission", Map.of(), Map.of()).expect(428);
    OFFICE.post(path + "/submission", Map.of(), tagged(path)).expect(200);
    assertThat(OFFICE.post(path + "/submission", Map.of(), tagged(path)).expect(409).code())
        .isEqualTo("PLAN_STATE");
    PROVINCE.get(path).expect(200);
    assertThat(PROVINCE.get(path + "/versions").expect(200).json().size()).isOne();
    assertThat(PROVINCE.get("/api/plans?county=" + COUNTY).json().size()).isOne();
    ApiClient.as(SERVER, Role.CITY_OFFICE).get(path).expect(200);
    assertThat(PROVINCE.put(path + "/entries", Map.of()).status()).isEqualTo(403);
  }

  private static void writtenOn(String plan) {
    String path = "/api/plans/" + plan;
    Map<String, Object> body = Map.of("ground", "按审核意见修改");
    JsonNode now = OFFICE.post(path + "/reopening", body, tagged(path)).expect(200).json();
    assertThat(now.path("number").asInt()).isEqualTo(2);
    assertThat(now.path("state").asString()).isEqualTo("DRAFT");
    PROVINCE.get(path + "/versions/2/papers").expect(404);
    write(plan, "chapter:safeguards", "text", "县专班每月调度一次。").expect(200);
    approved(plan, 2);
    assertThat(comparison(plan, 1, 2))
        .extracting(one -> one.path("subject").asString() + " " + one.path("after").asString())
        .containsExactly("chapter:safeguards 县专班每月调度一次。");
    assertThat(OFFICE.get(path + "/steps").json().valueStream().map(s -> s.path("act").asString()))
        .containsExactly(
            "plan.opened", "plan.approved", "plan.submitted", "plan.reopened", "plan.approved");
    assertThat(entries(plan)).contains("plan.opened", "plan.written", "plan.approved");
    brokenMergerIsFound(plan);
  }

  private static Set<String> entries(String plan) {
    Set<String> acts = new TreeSet<>();
    ApiClient.as(SERVER, Role.CITY_OFFICE)
        .get("/api/audit/entries?case=plan:" + plan + "&limit=200")
        .expect(200)
        .json()
        .path("items")
        .forEach(entry -> acts.add(entry.path("act").asString()));
    return acts;
  }

  /** A member decided otherwise: the adopted merger holds no more, and the plan says so. */
  private static void brokenMergerIsFound(String plan) {
    String mine = STORY.mine(1);
    OFFICE
        .post(
            "/api/mines/" + mine + "/decision/withdrawal",
            Map.of("ground", "复核"),
            tagged("/api/mines/" + mine + "/verdict"))
        .expect(200);
    decide(mine, "CLOSURE");
    assertThat(missing(plan).stream().map(gap -> gap.path("code").asString()))
        .contains("GROUP_BROKEN");
  }

  private static Map<String, String> tagged(String path) {
    return Map.of(
        "If-Match",
        OFFICE.get(path).expect(200).tag(),
        "Idempotency-Key",
        UUID.nameUUIDFromBytes((path + System.nanoTime()).getBytes(StandardCharsets.UTF_8))
            .toString());
  }
}
